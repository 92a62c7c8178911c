package org.consilia;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.constructors;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.consilia.answer.Answers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Controller;
import org.springframework.stereotype.Repository;

class HouseRulesTests {

    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.consilia");

    @Test
    void aNameSaysWhatAThingIsNotWhatLayerItIsIn() {
        noClasses()
                .should()
                .haveNameMatching(".*(Impl|Dto|DTO|Mapper|Helper|Utils?|Manager|Entity|VO)")
                .check(CODE);
    }

    @Test
    void dependenciesComeThroughTheConstructor() {
        noFields().should().beAnnotatedWith(Autowired.class).check(CODE);
    }

    @Test
    void pagesAndTablesArePrivateToTheirModule() {
        classes()
                .that()
                .areAnnotatedWith(Controller.class)
                .or()
                .areAnnotatedWith(Repository.class)
                .should()
                .bePackagePrivate()
                .check(CODE);
    }

    @Test
    void anInterfaceHasMoreThanOneImplementation() {
        classes()
                .that()
                .areInterfaces()
                .and()
                .doNotHaveSimpleName("package-info")
                .should(be(implementedMoreThanOnce()))
                .allowEmptyShould(true)
                .check(CODE);
    }

    @Test
    void aConstructorTakesAtMostSixParameters() {
        constructors()
                .that()
                .areDeclaredInClassesThat()
                .areNotRecords()
                .should(be(describe(
                        "short", constructor -> constructor.getParameters().size() <= 6)))
                .check(CODE);
    }

    /** Two editors sign what is of high risk; who went round that door would go round the rule. */
    @Test
    void editorsSignThroughOneDoor() {
        var signers = CODE.get(Answers.class).getMethodCallsToSelf().stream()
                .filter(call ->
                        Set.of("sign", "overrule").contains(call.getTarget().getName()))
                .map(call -> call.getOriginOwner().getSimpleName())
                .filter(owner -> !owner.equals("Answers"))
                .distinct();
        assertThat(signers).containsExactlyInAnyOrder("Decisions", "DemonstrationPlay", "DrillContent");
    }

    @Test
    void javaDoesNotKnowWhetherHtmxAsked() throws IOException {
        try (var files = Files.walk(Path.of("src/main/java"))) {
            assertThat(files.filter(file -> file.toString().endsWith(".java")))
                    .allSatisfy(file -> assertThat(Files.readString(file)).doesNotContainIgnoringCase("hx-"));
        }
    }

    private static DescribedPredicate<JavaClass> implementedMoreThanOnce() {
        return describe(
                "implemented more than once", type -> type.getAllSubclasses().size() > 1);
    }
}
