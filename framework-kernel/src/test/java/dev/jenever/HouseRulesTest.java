package dev.jenever;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.lang.conditions.ArchConditions.dependOnClassesThat;
import static com.tngtech.archunit.lang.conditions.ArchConditions.onlyDependOnClassesThat;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;

/** Which room of the kernel may look into which. */
class HouseRulesTest {

  private static final JavaClasses KERNEL =
      new ClassFileImporter()
          .importUrl(Engine.class.getProtectionDomain().getCodeSource().getLocation());

  private static final DescribedPredicate<JavaClass> JDK =
      resideInAnyPackage("java..", "javax..", "org.jspecify..")
          .or(DescribedPredicate.describe("primitives", JavaClass::isPrimitive))
          .or(DescribedPredicate.describe("arrays", JavaClass::isArray));

  @Test
  void routingAndTheInterfacesToReplaceKnowNothingButTheJdk() {
    for (String room : new String[] {"dev.jenever.internal.routing", "dev.jenever.spi"}) {
      classes()
          .that()
          .resideInAPackage(room)
          .should(onlyDependOnClassesThat(JDK.or(resideInAPackage(room))))
          .check(KERNEL);
    }
  }

  @Test
  void serverOptionsKnowNothingButTheJdk() {
    classes()
        .that()
        .resideInAPackage("dev.jenever.server")
        .should(onlyDependOnClassesThat(JDK.or(resideInAPackage("dev.jenever.server"))))
        .check(KERNEL);
  }

  @Test
  void bindingAndRenderingDoNotKnowTheEngine() {
    noClasses()
        .that()
        .resideInAnyPackage(
            "dev.jenever.binding", "dev.jenever.render", "dev.jenever.sse", "dev.jenever.http")
        .should(
            dependOnClassesThat(
                resideInAnyPackage(
                    "dev.jenever",
                    "dev.jenever.middleware",
                    "dev.jenever.testing",
                    "dev.jenever.server")))
        .check(KERNEL);
  }

  @Test
  void helpersDoNotKnowTheEngine() {
    noClasses()
        .that()
        .resideInAPackage("dev.jenever.internal..")
        .should(
            dependOnClassesThat(
                resideInAnyPackage("dev.jenever", "dev.jenever.middleware", "dev.jenever.testing")))
        .check(KERNEL);
  }

  @Test
  void onlyTheTransportKnowsUndertow() {
    noClasses()
        .that(not(resideInAPackage("dev.jenever.internal.undertow..")))
        .should(dependOnClassesThat(resideInAnyPackage("io.undertow..", "org.xnio..")))
        .check(KERNEL);
    noClasses()
        .that(
            not(resideInAPackage("dev.jenever.internal.undertow.."))
                .and(not(simpleName("Launcher"))))
        .should(dependOnClassesThat(resideInAPackage("dev.jenever.internal.undertow..")))
        .check(KERNEL);
  }

  /**
   * The one arrow that goes up is {@link Engine#withDefaults}, which brings logging and recovery:
   * whoever writes a first program is to have them without knowing of them, as with {@code
   * gin.Default}.
   */
  @Test
  void roomsDoNotLookAtEachOtherInCircles() {
    slices()
        .matching("dev.(jenever..)")
        .should()
        .beFreeOfCycles()
        .ignoreDependency(name(Engine.class.getName()), resideInAPackage("dev.jenever.middleware"))
        .check(KERNEL);
  }

  @Test
  void onlyTheEngineLooksUpAtMiddleware() {
    noClasses()
        .that(resideInAPackage("dev.jenever").and(not(name(Engine.class.getName()))))
        .should(dependOnClassesThat(resideInAPackage("dev.jenever.middleware")))
        .check(KERNEL);
  }

  @Test
  void classesAreFinalUnlessTheyAreMadeToBeExtended() {
    classes()
        .that(not(resideInAnyPackage("dev.jenever.internal..")))
        .and()
        .arePublic()
        .and()
        .areNotInterfaces()
        .and()
        .areNotEnums()
        .and()
        .areNotAnnotations()
        .and(not(name(RouterGroup.class.getName())))
        .and(
            not(DescribedPredicate.describe("wrapper", c -> c.getSimpleName().endsWith("Wrapper"))))
        .and(not(DescribedPredicate.describe("abstract", HouseRulesTest::isAbstract)))
        .and(not(DescribedPredicate.describe("exception", c -> c.isAssignableTo(Throwable.class))))
        .should()
        .haveModifier(JavaModifier.FINAL)
        .check(KERNEL);
  }

  private static boolean isAbstract(JavaClass type) {
    return type.getModifiers().contains(JavaModifier.ABSTRACT);
  }
}
