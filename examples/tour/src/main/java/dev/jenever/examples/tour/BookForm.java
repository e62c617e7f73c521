package dev.jenever.examples.tour;

import dev.jenever.binding.Binding;
import dev.jenever.binding.Form;
import java.math.BigDecimal;

/** What a client sends to add or replace a book, as JSON or as a form. */
record BookForm(
    @Form("title") @Binding("required,max=200") String title,
    @Form("author") @Binding("required,max=100") String author,
    @Form("year") @Binding("required,gte=1,lte=2100") int year,
    @Form("price") @Binding("required,gt=0,lte=99999999.99") BigDecimal price) {}
