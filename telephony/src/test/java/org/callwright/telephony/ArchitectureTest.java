package org.callwright.telephony;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.callwright.telephony", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule the_codecs_know_bytes_only = noClasses()
            .that()
            .resideInAPackage("..wire..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.callwright.core..",
                    "org.callwright.telephony.agi..",
                    "org.callwright.telephony.ami..",
                    "org.asteriskjava..");

    @ArchTest
    static final ArchRule sessions_and_clients_know_the_protocol_and_no_calls = noClasses()
            .that()
            .resideInAnyPackage("..agi..", "..ami..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.callwright.core..");

    @ArchTest
    static final ArchRule only_wire_and_sessions_touch_netty = noClasses()
            .that()
            .resideOutsideOfPackages("..wire..", "..agi..", "..ami..", "..node..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.netty..");

    @ArchTest
    static final ArchRule telephony_reaches_redis_and_mariadb_through_ports_only = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "..core..redis..", "..core..jdbc..", "org.callwright.web..", "org.callwright.embedded..");

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
