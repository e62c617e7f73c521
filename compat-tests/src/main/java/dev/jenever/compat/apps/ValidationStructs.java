package dev.jenever.compat.apps;

import static java.util.Map.entry;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.type.TypeReference;
import dev.jenever.binding.Binding;
import java.lang.reflect.Type;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The larger types of the validation app, by the name that stands in the path of a request. */
final class ValidationStructs {

  static final Map<String, Type> STRUCTURED =
      Map.ofEntries(
          entry("eqfield", VEqField.class),
          entry("nefield", VNeField.class),
          entry("gtfield", VGtField.class),
          entry("gtefield", VGteField.class),
          entry("ltfield", VLtField.class),
          entry("ltefield", VLteField.class),
          entry("gtfield-string", VGtFieldString.class),
          entry("gtfield-time", VGtFieldTime.class),
          entry("eqfield-missing", VEqFieldMissing.class),
          entry("cross", VCross.class),
          entry("required-if", VRequiredIf.class),
          entry("required-if-two", VRequiredIfTwo.class),
          entry("required-unless", VRequiredUnless.class),
          entry("required-with", VRequiredWith.class),
          entry("required-with-all", VRequiredWithAll.class),
          entry("required-without", VRequiredWithout.class),
          entry("required-without-all", VRequiredWithoutAll.class),
          entry("excluded-if", VExcludedIf.class),
          entry("excluded-unless", VExcludedUnless.class),
          entry("excluded-with", VExcludedWith.class),
          entry("excluded-with-all", VExcludedWithAll.class),
          entry("excluded-without", VExcludedWithout.class),
          entry("excluded-without-all", VExcludedWithoutAll.class),
          entry("order", VOrder.class),
          entry("orders", VOrder[].class),
          entry("orders-map", new TypeReference<Map<String, VOrder>>() {}.getType()),
          entry("strings", String[].class),
          entry("nested", VNested.class),
          entry("structonly", VStructOnly.class),
          entry("skipped", VSkipped.class),
          entry("unique-field", VUniqueField.class),
          entry("json-names", VJsonNames.class),
          entry("tree", VTree.class),
          entry("failures", VFailures.class));

  private ValidationStructs() {}

  record VEqField(String a, @Binding("eqfield=A") String b) {}

  record VNeField(String a, @Binding("nefield=A") String b) {}

  record VGtField(int a, @Binding("gtfield=A") int b) {}

  record VGteField(int a, @Binding("gtefield=A") int b) {}

  record VLtField(int a, @Binding("ltfield=A") int b) {}

  record VLteField(int a, @Binding("ltefield=A") int b) {}

  record VGtFieldString(String a, @Binding("gtfield=A") String b) {}

  record VGtFieldTime(
      @Nullable OffsetDateTime a, @Binding("gtfield=A") @Nullable OffsetDateTime b) {}

  record VEqFieldMissing(@Binding("eqfield=Nothing") String b) {}

  record VCrossInner(int max, @Binding("ltecsfield=Limits.Max") int low) {}

  record VCross(VCrossInner limits, @Binding("eqcsfield=Limits.Max") int same) {
    VCross {
      limits = limits == null ? new VCrossInner(0, 0) : limits;
    }
  }

  record VRequiredIf(String kind, @Binding("required_if=Kind special") String v) {}

  record VRequiredIfTwo(
      String kind, int count, @Binding("required_if=Kind special Count 2") String v) {}

  record VRequiredUnless(String kind, @Binding("required_unless=Kind special") String v) {}

  record VRequiredWith(String a, String b, @Binding("required_with=A B") String v) {}

  record VRequiredWithAll(String a, String b, @Binding("required_with_all=A B") String v) {}

  record VRequiredWithout(String a, String b, @Binding("required_without=A B") String v) {}

  record VRequiredWithoutAll(String a, String b, @Binding("required_without_all=A B") String v) {}

  record VExcludedIf(String kind, @Binding("excluded_if=Kind special") String v) {}

  record VExcludedUnless(String kind, @Binding("excluded_unless=Kind special") String v) {}

  record VExcludedWith(String a, String b, @Binding("excluded_with=A B") String v) {}

  record VExcludedWithAll(String a, String b, @Binding("excluded_with_all=A B") String v) {}

  record VExcludedWithout(String a, String b, @Binding("excluded_without=A B") String v) {}

  record VExcludedWithoutAll(String a, String b, @Binding("excluded_without_all=A B") String v) {}

  record VItem(@Binding("required") String name, @Binding("gte=1,lte=9") int count) {}

  record VAddress(
      @Binding("required") String street, @Binding("omitempty,len=5,numeric") String zip) {}

  record VOrder(
      @Binding("required,uuid") String ref,
      @Binding("required,email") String email,
      @Binding("required,min=1,dive") @Nullable List<VItem> items,
      @Binding("required") @Nullable VAddress address,
      @Nullable VAddress billing,
      @Binding("dive,keys,alpha,endkeys") @Nullable Map<String, VItem> labelled,
      @Binding("omitempty,iscolor") String colour) {}

  record VNested(VAddress plain, @Nullable VAddress pointer, @Nullable List<VAddress> list) {
    VNested {
      plain = plain == null ? new VAddress("", "") : plain;
    }
  }

  record VStructOnly(@Binding("structonly") VAddress only) {
    VStructOnly {
      only = only == null ? new VAddress("", "") : only;
    }
  }

  record VSkipped(@Binding("-") VAddress skip) {
    VSkipped {
      skip = skip == null ? new VAddress("", "") : skip;
    }
  }

  record VUniqueField(@Binding("unique=Name") @Nullable List<VItem> items) {}

  record VJsonNames(@JsonProperty("first_name") @Binding("required") String firstName) {}

  record VTree(
      @Binding("gt=0") int value, @Binding("dive") @Nullable List<Optional<VTree>> children) {}

  record VFailures(
      @Binding("required,min=3") String a,
      @Binding("min=3,alpha") String b,
      @Binding("max=5") int c) {}
}
