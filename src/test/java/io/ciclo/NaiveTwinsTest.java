package io.ciclo;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Reckonings that are written a second time, from the requirements alone, prove something only while they share nothing with us. */
@AnalyzeClasses(packages = "naive", importOptions = ImportOption.OnlyIncludeTests.class)
class NaiveTwinsTest {

  @ArchTest
  static final ArchRule naiveTwinsKnowNothingOfUs = noClasses().that().resideInAPackage("naive..")
      .should().dependOnClassesThat().resideOutsideOfPackages("naive..", "java..")
      .because("a mistake that both share would never be found");
}
