package dev.jenever.contrib.swagger;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;

class HouseRulesTest {

  private static final JavaClasses MODULE =
      new ClassFileImporter()
          .importUrl(Swagger.class.getProtectionDomain().getCodeSource().getLocation());

  @Test
  void theInsideOfTheKernelIsNobodysBusiness() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAPackage("dev.jenever.internal..")
        .check(MODULE);
  }

  @Test
  void packagesDoNotLookAtEachOtherInCircles() {
    slices().matching("dev.jenever.(**)").should().beFreeOfCycles().check(MODULE);
  }

  @Test
  void classesAreFinal() {
    classes()
        .that()
        .areNotInterfaces()
        .and()
        .areNotEnums()
        .and()
        .areNotAnonymousClasses()
        .should()
        .haveModifier(JavaModifier.FINAL)
        .check(MODULE);
  }
}
