package org.mingtang;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.core.ApplicationModules;

/// What holds for the whole house.
class HouseRulesTest {
    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.mingtang");

    @Test
    @DisplayName("模块之间只走约定的方向")
    void modules_know_only_what_their_package_allows() {
        ApplicationModules.of(MingtangApplication.class).verify();
    }

    @Test
    @DisplayName("规则是普通 Java：不碰框架、数据库")
    void rules_are_plain_java() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "org.mingtang.calendar..", "org.mingtang.regulation..", "org.mingtang.disclosure.dossier..")
                .and()
                .doNotHaveSimpleName("package-info")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "java.sql..", "javax.sql..", "jakarta..")
                .because("a lawyer can check a rule only where nothing but the rule stands")
                .check(HOUSE);
    }

    @Test
    @DisplayName("时间只从边上进来")
    void time_comes_in_at_the_edge() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.mingtang.bench..")
                .should()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(Instant.class, "now")
                .because("the day of an act is a fact that is passed in; only the clock bean knows the time")
                .check(HOUSE);
    }

    @Test
    @DisplayName("名字说明是什么，不说明是哪一层")
    void names_tell_what_a_thing_is() {
        noClasses()
                .should()
                .haveSimpleNameEndingWith("Impl")
                .orShould()
                .haveSimpleNameEndingWith("Dto")
                .orShould()
                .haveSimpleNameEndingWith("Util")
                .orShould()
                .haveSimpleNameEndingWith("Utils")
                .orShould()
                .haveSimpleNameEndingWith("Manager")
                .orShould()
                .haveSimpleNameEndingWith("Helper")
                .because("such names say that nobody knew what the class is for")
                .check(HOUSE);
    }

    @Test
    @DisplayName("不用字段注入")
    void nothing_is_injected_into_fields() {
        noFields()
                .should()
                .beAnnotatedWith(Autowired.class)
                .because("what a class needs stands in its constructor")
                .check(HOUSE);
    }
}
