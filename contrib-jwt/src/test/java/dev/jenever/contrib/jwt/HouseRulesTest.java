package dev.jenever.contrib.jwt;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;

class HouseRulesTest {

  private static final JavaClasses MODULE =
      new ClassFileImporter()
          .importUrl(JwtMiddleware.class.getProtectionDomain().getCodeSource().getLocation());

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
    slices().matching("dev.jenever.contrib.(**)").should().beFreeOfCycles().check(MODULE);
  }

  @Test
  void tokensAndStoresKnowNothingOfTheMiddleware() {
    noClasses()
        .that()
        .resideInAnyPackage("dev.jenever.contrib.jwt.jws", "dev.jenever.contrib.jwt.store")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("dev.jenever.contrib.jwt")
        .check(MODULE);
  }
}
