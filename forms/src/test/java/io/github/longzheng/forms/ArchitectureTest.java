package io.github.longzheng.forms;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the libraries may know of each other and of others. */
class ArchitectureTest {
  private static final String CORE = "io.github.longzheng.core";
  private static final String CALENDAR = "io.github.longzheng.calendar";
  private static final String FORMS = "io.github.longzheng.forms";

  private static final Path[] CLASSES = {
    Path.of("../core/target/classes"),
    Path.of("../calendar/target/classes"),
    Path.of("target/classes")
  };

  private static JavaClasses libraries;

  @BeforeAll
  static void readClasses() {
    libraries = new ClassFileImporter().importPaths(CLASSES);
  }

  @Test
  void allThreeLibrariesAreLookedAt() {
    for (String root : List.of(CORE, CALENDAR, FORMS)) {
      assertThat(libraries.that(resideIn(root))).as(root).hasSizeGreaterThan(20);
    }
    assertThat(exportedPackages()).contains(CORE, CALENDAR, FORMS, FORMS + ".review");
  }

  @Test
  void coreKnowsNeitherCalendarNorForms() {
    noClasses()
        .that()
        .resideInAPackage(CORE + "..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(CALENDAR + "..", FORMS + "..")
        .check(libraries);
  }

  @Test
  void calendarDoesNotKnowForms() {
    noClasses()
        .that()
        .resideInAPackage(CALENDAR + "..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage(FORMS + "..")
        .check(libraries);
  }

  @Test
  void coreNeedsNothingButTheJdkAndAnnotations() {
    classes()
        .that()
        .resideInAPackage(CORE + "..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            CORE + "..", "java..", "com.fasterxml.jackson.annotation..", "org.jspecify..")
        .check(libraries);
  }

  @Test
  void exportedPackagesShowOnlyTheJdkAndOurOwn() {
    classes()
        .that()
        .resideInAnyPackage(exportedPackages())
        .and()
        .arePublic()
        .should(showOnly("java.", CORE, CALENDAR, FORMS))
        .check(libraries);
  }

  /** What the module descriptors export to everybody, so that no package is forgotten here. */
  private static String[] exportedPackages() {
    return ModuleFinder.of(CLASSES).findAll().stream()
        .flatMap(module -> module.descriptor().exports().stream())
        .filter(export -> !export.isQualified())
        .map(ModuleDescriptor.Exports::source)
        .toArray(String[]::new);
  }

  @Test
  void onlyFormsKnowsPoi() {
    noClasses()
        .that()
        .resideOutsideOfPackage(FORMS + "..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.apache.poi..")
        .check(libraries);
  }

  @Test
  void nothingLogs() {
    GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING.check(libraries);
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.apache.logging..", "org.slf4j..", "java.lang.System$Logger")
        .check(libraries);
  }

  @Test
  void nothingPrints() {
    GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(libraries);
  }

  private static com.tngtech.archunit.base.DescribedPredicate<JavaClass> resideIn(String root) {
    return JavaClass.Predicates.resideInAPackage(root + "..");
  }

  /** Types in supertypes, fields, methods and constructors that users of a class can see. */
  private static ArchCondition<JavaClass> showOnly(String... prefixes) {
    return new ArchCondition<>("show only types of " + String.join(", ", prefixes)) {
      @Override
      public void check(JavaClass shown, ConditionEvents events) {
        Stream.of(
                shown.getSuperclass().stream().map(JavaType.class::cast),
                shown.getInterfaces().stream(),
                shown.getFields().stream().filter(this::isVisible).map(JavaField::getType),
                shown.getCodeUnits().stream().filter(this::isVisible).flatMap(this::types))
            .flatMap(types -> types)
            .map(JavaType::getAllInvolvedRawTypes)
            .flatMap(Collection::stream)
            .map(JavaClass::getBaseComponentType)
            .filter(type -> !type.isPrimitive())
            .filter(type -> Stream.of(prefixes).noneMatch(type.getName()::startsWith))
            .forEach(
                type ->
                    events.add(
                        SimpleConditionEvent.violated(
                            shown, shown.getName() + " shows " + type.getName())));
      }

      private boolean isVisible(JavaMember member) {
        return member.getModifiers().contains(JavaModifier.PUBLIC)
            || member.getModifiers().contains(JavaModifier.PROTECTED);
      }

      private Stream<JavaType> types(JavaCodeUnit code) {
        return Stream.of(
                Stream.of(code.getReturnType()),
                code.getParameterTypes().stream(),
                code.getExceptionTypes().stream().map(JavaType.class::cast))
            .flatMap(types -> types);
      }
    };
  }
}
