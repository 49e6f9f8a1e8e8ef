package org.callwright.core;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.callwright.core", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String[] ADAPTERS = {"..redis..", "..jdbc..", "..folder..", "..s3.."};

    @ArchTest
    static final ArchRule the_domain_knows_no_technology = noClasses()
            .that()
            .resideOutsideOfPackages(ADAPTERS)
            .and()
            .resideOutsideOfPackage("..sample..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.lettuce..",
                    "java.sql..",
                    "javax.sql..",
                    "jakarta.persistence..",
                    "io.micronaut.data..",
                    "io.micronaut.transaction..",
                    "org.flywaydb..",
                    "software.amazon..");

    @ArchTest
    static final ArchRule core_knows_neither_wire_nor_web = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.netty..",
                    "io.micronaut.http..",
                    "org.asteriskjava..",
                    "org.callwright.telephony..",
                    "org.callwright.web..",
                    "org.callwright.embedded..");

    @ArchTest
    static final ArchRule an_agent_is_an_agent_however_calls_are_routed = noClasses()
            .that()
            .resideInAPackage("org.callwright.core.agent")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.callwright.core.routing..");

    @ArchTest
    static final ArchRule redis_and_mariadb_adapters_do_not_know_each_other = noClasses()
            .that()
            .resideInAPackage("..redis..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..jdbc..");

    @ArchTest
    static final ArchRule time_is_asked_of_a_clock = noClasses()
            .should()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(java.time.LocalDate.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis");

    @ArchTest
    static final ArchRule names_say_what_a_thing_is = classes()
            .should()
            .haveSimpleNameNotEndingWith("Manager")
            .andShould()
            .haveSimpleNameNotEndingWith("Helper")
            .andShould()
            .haveSimpleNameNotEndingWith("Util")
            .andShould()
            .haveSimpleNameNotEndingWith("Utils")
            .andShould()
            .haveSimpleNameNotEndingWith("Impl")
            .andShould()
            .haveSimpleNameNotEndingWith("Info");
}
