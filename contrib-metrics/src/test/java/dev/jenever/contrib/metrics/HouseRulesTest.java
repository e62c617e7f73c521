package dev.jenever.contrib.metrics;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;

class HouseRulesTest {

  private static final JavaClasses MODULE =
      new ClassFileImporter()
          .importUrl(Metrics.class.getProtectionDomain().getCodeSource().getLocation());

  @Test
  void nothingInsideTheKernelIsUsed() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAPackage("dev.jenever.internal..")
        .check(MODULE);
  }

  @Test
  void optionalLibrariesAreMetInOnePlaceEach() {
    noClasses()
        .that()
        .doNotHaveSimpleName("TraceIds")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("io.opentelemetry..")
        .check(MODULE);
    noClasses()
        .that()
        .doNotHaveSimpleName("MicrometerMetrics")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("io.micrometer..")
        .check(MODULE);
  }
}
