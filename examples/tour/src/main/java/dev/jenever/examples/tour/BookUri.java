package dev.jenever.examples.tour;

import dev.jenever.binding.Binding;
import dev.jenever.binding.Uri;

/** The book that a path names. */
record BookUri(@Uri("id") @Binding("required,min=1") long id) {}
