package dev.jenever.contrib.trace;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ModuleTest {

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.jenever.contrib.trace");

  @Test
  void nothingBehindTheKernelsFaceIsUsed() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAPackage("dev.jenever.internal..")
        .check(CLASSES);
  }

  @Test
  void onlyTheSamplerNeedsAnSdk() {
    noClasses()
        .that()
        .areNotAssignableTo(RouteSampler.class)
        .should()
        .dependOnClassesThat()
        .resideInAPackage("io.opentelemetry.sdk..")
        .check(CLASSES);
  }

  @Test
  void packagesHaveNoCycles() {
    slices().matching("dev.jenever.contrib.(**)").should().beFreeOfCycles().check(CLASSES);
  }
}
