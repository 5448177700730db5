package io.factline.ui.start;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.factline.record.Event;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** What keeps the parts apart, each rule with its reason. */
class ArchitectureTest {

    private static final String DOMAIN_ONLY = "domain is the published language";
    private static final String GATE = "io.factline.gate..";
    private static final String COMMAND = "io.factline.command..";
    private static final String QUERY = "io.factline.query..";
    private static final String UI = "io.factline.ui..";

    private static final JavaClasses FACTLINE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.factline");

    @Test
    void domainKnowsNoFramework() {
        classes()
                .that(not(resideInAnyPackage(GATE, COMMAND, QUERY, UI)))
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "io.factline..",
                        "java..",
                        "javax.crypto..",
                        "org.jspecify..",
                        "com.fasterxml.jackson.annotation..",
                        "tools.jackson..",
                        "org.springframework.web.bind.annotation..",
                        "org.springframework.web.service.annotation..")
                .because(DOMAIN_ONLY + ": it must serve the services, the UI and an offline verifier alike")
                .check(FACTLINE);
    }

    @Test
    void domainReadsNoClockAndTouchesNoFile() {
        noClasses()
                .that(not(resideInAnyPackage(GATE, COMMAND, QUERY, UI)))
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Clock.class)
                .orShould()
                .callMethod(UUID.class, "randomUUID")
                .orShould()
                .dependOnClassesThat()
                .resideInAnyPackage("java.io..", "java.nio.file..", "java.net.http..", "java.sql..")
                .because("the same events must give the same answer, today and in ten years")
                .allowEmptyShould(true)
                .check(withoutSerialVersions());
    }

    /** The annotation of a serial version lies in java.io, and touches nothing. */
    private static JavaClasses withoutSerialVersions() {
        return FACTLINE.that(describe("no exceptions", type -> !type.isAssignableTo(Throwable.class)));
    }

    @Test
    void theServicesNeverMeet() {
        noClasses()
                .that()
                .resideInAPackage(COMMAND)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(QUERY, UI)
                .because("the log's tables are the seam between deciding and remembering")
                .check(FACTLINE);
        noClasses()
                .that()
                .resideInAPackage(QUERY)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(COMMAND, UI)
                .because("the log's tables are the seam between deciding and remembering")
                .check(FACTLINE);
    }

    @Test
    void theGateKnowsNobodyBehindIt() {
        noClasses()
                .that()
                .resideInAPackage(GATE)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(COMMAND, QUERY, UI)
                .because("who may come in does not depend on what they want")
                .check(FACTLINE);
    }

    @Test
    void theUiSpeaksHttp() {
        noClasses()
                .that(resideInAPackage(UI).and(not(resideInAPackage("io.factline.ui.start.."))))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(GATE, COMMAND, QUERY)
                .because("what the UI can do, an integrator can: one path, one security, one shape of errors")
                .check(FACTLINE);
    }

    @Test
    void readersAreNotRunOnAxonsReset() {
        noMethods()
                .should()
                .beAnnotatedWith("org.axonframework.eventhandling.ResetHandler")
                .because("a read model is filled anew beside the one that serves")
                .allowEmptyShould(true)
                .check(FACTLINE);
    }

    @Test
    void anEventHoldsNoBareString() {
        classes()
                .that(describe("are stored in events", ArchitectureTest::isStored))
                .should(new ArchCondition<>("hold words, terms and other types of their own") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        for (JavaField field : type.getFields()) {
                            boolean bare = field.getRawType().isEquivalentTo(String.class)
                                    && !field.getModifiers().contains(JavaModifier.STATIC);
                            events.add(
                                    new SimpleConditionEvent(field, !bare, field.getFullName() + " is a bare String"));
                        }
                    }
                })
                .because("words can be erased, and what is data must be known not to speak of a person")
                .check(FACTLINE);
    }

    /** Events, and the records inside them that are made of several parts. */
    private static boolean isStored(JavaClass type) {
        boolean event = type.isAssignableTo(Event.class) && !type.isInterface();
        boolean part = type.isRecord()
                && type.getPackageName().equals("io.factline.fact")
                && type.getFields().stream()
                                .filter(f -> !f.getModifiers().contains(JavaModifier.STATIC))
                                .count()
                        > 1;
        return event || part;
    }

    @Test
    void aPackageLivesInOneModule() {
        Set<String> domain = packages(not(resideInAnyPackage(GATE, COMMAND, QUERY, UI)));
        assertThat(domain).allMatch(name -> !name.matches("io\\.factline\\.(gate|command|query|ui)(\\..*)?"));
        assertThat(FACTLINE.stream().map(JavaClass::getPackageName).distinct())
                .allMatch(name -> name.startsWith("io.factline."));
    }

    @Test
    void everyPackageSaysWhatItIsForAndIsNullMarked() {
        Set<String> described = FACTLINE.stream()
                .filter(type -> type.getSimpleName().equals("package-info") && type.isAnnotatedWith(NullMarked.class))
                .map(JavaClass::getPackageName)
                .collect(Collectors.toSet());
        assertThat(described).isEqualTo(packages(alwaysTrue()));
    }

    @Test
    void namesSayWhatAThingIs() {
        noClasses()
                .should()
                .haveNameMatching(".*(Impl|Dto|Util|Utils|Helper|Manager|Mapper|ReadModel|Request|Response)$")
                .because("such a name says how something is made, not what it is")
                .check(FACTLINE.that(describe("top level", type -> type.isTopLevelClass())));
        noClasses()
                .should()
                .resideInAnyPackage(
                        "..impl..", "..util..", "..dto..", "..mapper..", "..helper..", "..common..", "..config..")
                .because("a package is a feature")
                .check(FACTLINE);
    }

    private static Set<String> packages(DescribedPredicate<? super JavaClass> which) {
        return FACTLINE.stream()
                .filter(which)
                .map(JavaClass::getPackageName)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
