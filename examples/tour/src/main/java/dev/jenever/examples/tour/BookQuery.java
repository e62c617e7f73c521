package dev.jenever.examples.tour;

import dev.jenever.binding.Binding;
import dev.jenever.binding.Form;

/** Which books a client wants to see. */
record BookQuery(
    @Form("page,default=1") @Binding("min=1") int page,
    @Form("size,default=20") @Binding("min=1,max=100") int size,
    @Form("q") @Binding("max=100") String q) {}
