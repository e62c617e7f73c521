package dev.jenever.benchmarks.jenever;

import dev.jenever.benchmarks.Order;
import dev.jenever.binding.Binding;
import java.util.List;

/** {@link Order} with the tags that the same type has in Gin. */
record BoundOrder(
    long id, @Binding("required") String customer, String note, List<Order.Line> lines) {}
