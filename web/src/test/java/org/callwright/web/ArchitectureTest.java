package org.callwright.web;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.callwright.web", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule the_web_knows_neither_wire_nor_stores = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.netty..",
                    "io.lettuce..",
                    "org.asteriskjava..",
                    "org.callwright.telephony..",
                    "org.callwright.embedded..",
                    "org.callwright.core..redis..",
                    "org.callwright.core..jdbc..");

    @ArchTest
    static final ArchRule endpoints_are_not_public =
            noClasses().that().haveSimpleNameEndingWith("Controller").should().bePublic();

    @ArchTest
    static final ArchRule callers_leave_only_as_they_may_be_shown = noFields()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith("io.micronaut.serde.annotation.Serdeable")
            .should()
            .haveRawType("org.callwright.core.callerid.Caller");

    @ArchTest
    static final ArchRule names_say_what_a_thing_is = classes()
            .should()
            .haveSimpleNameNotEndingWith("Manager")
            .andShould()
            .haveSimpleNameNotEndingWith("Helper")
            .andShould()
            .haveSimpleNameNotEndingWith("Util")
            .andShould()
            .haveSimpleNameNotEndingWith("Impl")
            .andShould()
            .haveSimpleNameNotEndingWith("Info");
}
