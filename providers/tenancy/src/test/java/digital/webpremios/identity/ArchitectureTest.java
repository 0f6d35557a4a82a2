package digital.webpremios.identity;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class ArchitectureTest {

    private static final String ROOT = "digital.webpremios.identity";
    private static final String DENIAL = ROOT + ".denial";
    private static final String TENANT = ROOT + ".tenant";
    private static final String SCOPE = ROOT + ".scope";
    private static final String COGNITO = ROOT + ".cognito";
    private static final String COGNITO_PACKAGES = COGNITO + "..";
    private static final String LIMIT = ROOT + ".limit";
    private static final String POLICY = ROOT + ".policy";
    private static final String BRANDING = ROOT + ".branding";
    private static final String FIRST_SIGN_IN = ROOT + ".firstsignin";
    private static final String CLIENT_SECRET = ROOT + ".clientsecret";

    private static final JavaClasses PRODUCTION = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);

    @Test
    void theClassesOfEveryPackageAreLookedAt() {
        for (String name :
                new String[] {DENIAL, TENANT, SCOPE, COGNITO, LIMIT, POLICY, FIRST_SIGN_IN, BRANDING, CLIENT_SECRET}) {
            assertThat(PRODUCTION).anyMatch(type -> (type.getPackageName() + ".").startsWith(name + "."));
        }
    }

    @Test
    void thereIsNoOtherPackage() {
        classes()
                .should()
                .resideInAnyPackage(
                        DENIAL, TENANT, SCOPE, COGNITO_PACKAGES, LIMIT, POLICY, FIRST_SIGN_IN, BRANDING, CLIENT_SECRET)
                .check(PRODUCTION);
    }

    @Test
    void productionCodeNeedsOnlyTheJdkAndNullnessAnnotations() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "javax.crypto..",
                        "org.jspecify..",
                        DENIAL,
                        TENANT,
                        SCOPE,
                        COGNITO_PACKAGES,
                        LIMIT,
                        POLICY,
                        FIRST_SIGN_IN,
                        BRANDING,
                        CLIENT_SECRET)
                .check(PRODUCTION);
    }

    @Test
    void denialUsesNoOtherPackageOfTheModule() {
        noClasses()
                .that()
                .resideInAPackage(DENIAL)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(TENANT, SCOPE, COGNITO_PACKAGES, LIMIT, POLICY, BRANDING, CLIENT_SECRET)
                .check(PRODUCTION);
    }

    @Test
    void tenantUsesNoOtherPackageOfTheModule() {
        noClasses()
                .that()
                .resideInAPackage(TENANT)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(DENIAL, SCOPE, COGNITO_PACKAGES, LIMIT, POLICY, BRANDING, CLIENT_SECRET)
                .check(PRODUCTION);
    }

    @Test
    void scopeDoesNotKnowTheDialect() {
        noClasses()
                .that()
                .resideInAPackage(SCOPE)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(COGNITO_PACKAGES)
                .check(PRODUCTION);
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching(ROOT + ".(**)").should().beFreeOfCycles().check(PRODUCTION);
    }

    @Test
    void noClassIsNamedAfterHavingNoJob() {
        noClasses()
                .should()
                .haveNameMatching(".*(Utils?|Helper|Manager|Constants)")
                .check(PRODUCTION);
    }

    @Test
    void noStaticFieldCanBeReassigned() {
        fields().that().areStatic().should().beFinal().check(PRODUCTION);
    }

    @Test
    void noPackageHasOverTwentyFilesAndNoClassOverTwoHundredAndFiftyLines() throws IOException {
        Map<Path, Integer> files = new TreeMap<>();
        for (String root : new String[] {"src/main/java", "src/test/java"}) {
            try (Stream<Path> sources = Files.walk(Path.of(root))) {
                for (Path file :
                        (Iterable<Path>) sources.filter(file -> file.toString().endsWith(".java"))::iterator) {
                    files.merge(file.getParent(), 1, Integer::sum);
                    if (root.equals("src/main/java")) {
                        assertThat(Files.readAllLines(file)).as("%s", file).hasSizeLessThanOrEqualTo(250);
                    }
                }
            }
        }

        assertThat(files)
                .isNotEmpty()
                .allSatisfy((folder, count) -> assertThat(count).isLessThanOrEqualTo(20));
    }
}
