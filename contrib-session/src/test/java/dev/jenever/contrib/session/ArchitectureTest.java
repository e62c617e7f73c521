package dev.jenever.contrib.session;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.jenever.contrib.session");

  @Test
  void onlyThePublicSideOfTheKernelIsUsed() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAPackage("dev.jenever.internal..")
        .check(CLASSES);
  }

  @Test
  void thereAreNoCycles() {
    slices()
        .matching("dev.jenever.contrib.session.(*)..")
        .should()
        .beFreeOfCycles()
        .allowEmptyShould(true)
        .check(CLASSES);
  }

  @Test
  void theCodecKnowsNothingButJava() {
    classes()
        .that()
        .resideInAPackage("dev.jenever.contrib.session.gob")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("dev.jenever.contrib.session.gob", "java..", "org.jspecify..")
        .check(CLASSES);
  }
}
