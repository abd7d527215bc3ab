package io.slomix.jobs;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.io.Serial;
import java.io.Serializable;

/** The layering of design.md 2, and a few words that no class may carry or say. */
@AnalyzeClasses(
    packages = "io.slomix",
    importOptions = {ImportOption.DoNotIncludeTests.class, ArchitectureTest.NoJarsOfTests.class})
class ArchitectureTest {

  /** What tests of this module borrow from those of another one. */
  static final class NoJarsOfTests implements ImportOption {

    @Override
    public boolean includes(Location location) {
      return !location.contains("-tests.jar");
    }
  }

  private static final String MODEL = "io.slomix.model..";
  private static final String SOURCES = "io.slomix.sources..";
  private static final String SINKS = "io.slomix.sinks..";
  private static final String MIGRATIONS = "io.slomix.migrations..";
  private static final String JOBS = "io.slomix.jobs..";

  private static final DescribedPredicate<JavaClass> VALUES_OF_THE_JDK =
      resideInAnyPackage(
              "java.lang..",
              "java.util",
              "java.util.function..",
              "java.util.stream..",
              "java.util.regex..",
              "java.math..",
              "java.time..",
              "java.nio.charset..",
              "java.security..")
          .or(type(Serializable.class))
          .or(type(Serial.class));

  @ArchTest
  static final ArchRule modelKnowsNothingButValues =
      classes()
          .that()
          .resideInAPackage(MODEL)
          .should()
          .onlyDependOnClassesThat(resideInAPackage(MODEL).or(VALUES_OF_THE_JDK));

  @ArchTest
  static final ArchRule sourcesKnowNeitherSinksNorJobs =
      noClasses()
          .that()
          .resideInAPackage(SOURCES)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(SINKS, MIGRATIONS, JOBS);

  @ArchTest
  static final ArchRule sinksKnowNeitherSourcesNorJobs =
      noClasses()
          .that()
          .resideInAPackage(SINKS)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(SOURCES, MIGRATIONS, JOBS);

  @ArchTest
  static final ArchRule migrationsKnowNoOtherModule =
      noClasses()
          .that()
          .resideInAPackage(MIGRATIONS)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(MODEL, SOURCES, SINKS, JOBS);

  @ArchTest
  static final ArchRule theGraphAndItsOperatorsReachNoDatabase =
      noClasses()
          .that()
          .resideInAPackage("io.slomix.jobs.pipeline..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.sql..", "javax.sql..", "org.postgresql..");

  @ArchTest
  static final ArchRule theGraphKnowsNeitherRunsNorTheCommandLine =
      noClasses()
          .that()
          .resideInAPackage("io.slomix.jobs.pipeline..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("io.slomix.jobs.run..", "io.slomix.jobs.cli..");

  @ArchTest
  static final ArchRule aClassIsNamedByWhatItDoes =
      noClasses()
          .should()
          .haveSimpleNameEndingWith("Manager")
          .orShould()
          .haveSimpleNameEndingWith("Helper")
          .orShould()
          .haveSimpleNameEndingWith("Utils")
          .orShould()
          .haveSimpleNameEndingWith("Util");

  @ArchTest
  static final ArchRule loggingGoesThroughSlf4j =
      GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;

  @ArchTest
  static final ArchRule onlyTheCommandLineSpeaksToTheTerminal =
      noClasses()
          .that()
          .resideOutsideOfPackage("io.slomix.jobs.cli..")
          .should(GeneralCodingRules.ACCESS_STANDARD_STREAMS);

  @ArchTest
  static final ArchRule noPackagesOfAModuleGoInCircles =
      slices().matching("io.slomix.(**)").should().beFreeOfCycles();

  @ArchTest
  static void everyModuleIsLookedAt(JavaClasses imported) {
    assertThat(new String[] {MODEL, SOURCES, SINKS, MIGRATIONS, JOBS})
        .allSatisfy(
            module -> assertThat(imported.that(resideInAPackage(module))).as(module).isNotEmpty());
  }
}
