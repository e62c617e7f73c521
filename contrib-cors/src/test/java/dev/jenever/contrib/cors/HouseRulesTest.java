package dev.jenever.contrib.cors;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;

class HouseRulesTest {

  private static final JavaClasses MODULE =
      new ClassFileImporter()
          .importUrl(Cors.class.getProtectionDomain().getCodeSource().getLocation());

  @Test
  void nothingInsideTheKernelIsUsed() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAPackage("dev.jenever.internal..")
        .check(MODULE);
  }

  @Test
  void packagesHaveNoCycles() {
    slices()
        .matching("dev.jenever.contrib.(**)")
        .should()
        .beFreeOfCycles()
        .allowEmptyShould(true)
        .check(MODULE);
  }
}
