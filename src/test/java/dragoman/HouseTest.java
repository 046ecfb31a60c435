package dragoman;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import dragoman.archive.home.Archives;
import dragoman.archive.journal.Journals;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The rules of the house: who may know whom, and which library stays in which room. */
class HouseTest {
    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("dragoman");

    /** Each package with those it may know. */
    private static final Map<String, String[]> MAY_KNOW = Map.ofEntries(Map.entry("model", new String[]{}),
            Map.entry("desk", new String[]{"model"}),
            Map.entry("text", new String[]{"model"}),
            Map.entry("read", new String[]{"model", "desk"}),
            Map.entry("language", new String[]{"model", "text"}),
            Map.entry("provenance", new String[]{"model", "text"}),
            Map.entry("lexicon", new String[]{"model", "text"}),
            Map.entry("story", new String[]{"model", "desk", "text", "lexicon"}),
            Map.entry("search", new String[]{"model", "desk", "text", "lexicon"}),
            Map.entry("archive", new String[]{"model"}),
            Map.entry("export", new String[]{"model"}),
            Map.entry("translate", new String[]{"model"}),
            Map.entry("fetch", new String[]{"model"}),
            Map.entry("pipeline",
                    new String[]{"model", "desk", "read", "language", "provenance", "lexicon", "story", "search",
                            "archive", "translate", "fetch"}),
            Map.entry("web", new String[]{"model", "archive", "pipeline"}));

    /** Each room of a package with the packages that may know it; what is in the package itself all its rooms may know. */
    private static final Map<String, String[]> ROOMS = Map.ofEntries(
            Map.entry("lexicon.packed", new String[]{"lexicon.dictionary", "lexicon.learning", "lexicon.memory"}),
            Map.entry("lexicon.dictionary", new String[]{"lexicon.memory", "lexicon.home"}),
            Map.entry("lexicon.learning", new String[]{"lexicon.memory", "pipeline.lessons", "cli.lexicon"}),
            Map.entry("lexicon.exchange", new String[]{"lexicon.memory", "cli.archive", "cli.lexicon"}),
            Map.entry("lexicon.memory", new String[]{"lexicon.home", "pipeline.lessons", "cli.."}),
            Map.entry("lexicon.home", new String[]{"cli.parts"}),
            Map.entry("pipeline.copydesk",
                    new String[]{"pipeline.intake", "pipeline.inbox", "pipeline.feeds", "pipeline.translation",
                            "pipeline.service", "web", "cli.."}),
            Map.entry("pipeline.intake",
                    new String[]{"pipeline.inbox", "pipeline.feeds", "pipeline.translation", "pipeline.errands",
                            "pipeline.jobs", "pipeline.retention", "pipeline.service", "web", "cli.."}),
            Map.entry("pipeline.inbox", new String[]{"pipeline.service"}),
            Map.entry("pipeline.feeds", new String[]{"pipeline.service", "web", "cli"}),
            Map.entry("pipeline.translation", new String[]{"pipeline.errands", "pipeline.service", "cli.."}),
            Map.entry("pipeline.errands", new String[]{"pipeline.service", "cli.."}),
            Map.entry("pipeline.jobs", new String[]{"pipeline.retention", "pipeline.service", "cli.."}),
            Map.entry("pipeline.retention", new String[]{"cli.."}),
            Map.entry("pipeline.lessons", new String[]{"cli.."}),
            Map.entry("pipeline.service", new String[]{"web", "cli"}),
            Map.entry("cli.terminal", new String[]{"cli.print", "cli.parts", "cli.archive", "cli.lexicon", "cli"}),
            Map.entry("cli.print", new String[]{"cli.archive", "cli.lexicon", "cli"}),
            Map.entry("cli.parts", new String[]{"cli.archive", "cli.lexicon", "cli"}),
            Map.entry("cli.archive", new String[]{"cli"}),
            Map.entry("cli.lexicon", new String[]{"cli"}));

    /** Each room of the archive with those that may know it; what is in {@code dragoman.archive} itself they all may. */
    private static final Map<String, String[]> ROOMS_OF_THE_ARCHIVE = Map.ofEntries(
            Map.entry("disk", new String[]{"day", "journal", "seal", "verify", "purge", "bucket", "home"}),
            Map.entry("warc", new String[]{"entry", "day", "journal", "seal", "verify", "purge"}),
            Map.entry("entry", new String[]{"day", "journal", "seal", "verify", "purge"}),
            Map.entry("day", new String[]{"journal", "seal", "verify", "purge", "bucket", "home"}),
            Map.entry("journal", new String[]{"seal", "verify", "purge", "bucket", "home"}),
            Map.entry("seal", new String[]{"bucket", "home"}),
            Map.entry("verify", new String[]{"home"}),
            Map.entry("purge", new String[]{"home"}),
            Map.entry("bucket", new String[]{"home"}),
            Map.entry("home", new String[]{}));

    /** Each library with the packages that may use it. */
    private static final Map<String, String[]> FENCES = Map.ofEntries(
            Map.entry("org.apache.camel..",
                    new String[]{"dragoman.pipeline.inbox", "dragoman.pipeline.feeds", "dragoman.pipeline.translation",
                            "dragoman.pipeline.service"}),
            Map.entry("org.apache.lucene.analysis..", new String[]{"dragoman.text", "dragoman.search"}),
            Map.entry("com.ibm.icu..", new String[]{"dragoman.text", "dragoman.read.."}),
            Map.entry("opennlp..", new String[]{"dragoman.language"}),
            Map.entry("org.netpreserve..", new String[]{"dragoman.archive.warc"}),
            Map.entry("io.ocfl..", new String[]{"dragoman.archive.day", "dragoman.archive.bucket"}),
            Map.entry("software.amazon..", new String[]{"dragoman.archive.bucket"}),
            Map.entry("org.quartz..", new String[]{"dragoman.pipeline.jobs"}),
            Map.entry("org.snakeyaml..", new String[]{"dragoman.pipeline.jobs"}),
            Map.entry("org.jsoup..", new String[]{"dragoman.read.."}),
            Map.entry("com.rometools..", new String[]{"dragoman.read.."}),
            Map.entry("org.jdom2..", new String[]{"dragoman.read.."}),
            Map.entry("org.apache.james..", new String[]{"dragoman.read.."}),
            Map.entry("org.apache.commons.compress..", new String[]{"dragoman.read.."}),
            Map.entry("org.apache.tika..", new String[]{"dragoman.read.."}),
            Map.entry("org.apache.pdfbox..", new String[]{"dragoman.read.."}),
            Map.entry("org.xml..", new String[]{"dragoman.read.."}),
            Map.entry("javax.xml..", new String[]{"dragoman.read..", "dragoman.lexicon.exchange", "dragoman.export"}),
            Map.entry("com.fasterxml.jackson..",
                    new String[]{"dragoman.read..", "dragoman.archive.entry", "dragoman.archive.day",
                            "dragoman.archive.purge", "dragoman.export", "dragoman.translate", "dragoman.pipeline..",
                            "dragoman.web", "dragoman.cli.print"}),
            Map.entry("java.net.http..", new String[]{"dragoman.translate"}),
            Map.entry("org.apache.hc..", new String[]{"dragoman.fetch"}),
            Map.entry("crawlercommons..", new String[]{"dragoman.fetch"}),
            Map.entry("com.sun.net.httpserver..", new String[]{"dragoman.web"}),
            Map.entry("picocli..", new String[]{"dragoman.cli.."}));

    @TestFactory
    Stream<DynamicTest> aPackageKnowsItsNeighboursAlone() {
        return MAY_KNOW.entrySet().stream().map(rule -> DynamicTest.dynamicTest(rule.getKey(), () -> {
            String[] allowed = Stream.concat(Stream.of(rule.getKey()), Stream.of(rule.getValue()))
                    .map(name -> "dragoman." + name + "..").toArray(String[]::new);
            noClasses().that().resideInAPackage("dragoman." + rule.getKey() + "..").should().dependOnClassesThat(
                    resideInAPackage("dragoman..").and(not(resideInAnyPackage(allowed)))).check(HOUSE);
        }));
    }

    @TestFactory
    Stream<DynamicTest> aRoomIsKnownToItsNeighboursAlone() {
        return ROOMS.entrySet().stream().map(rule -> DynamicTest.dynamicTest(rule.getKey(), () -> {
            String[] allowed = Stream.concat(Stream.of(rule.getKey()), Stream.of(rule.getValue()))
                    .map(name -> "dragoman." + name).toArray(String[]::new);
            noClasses().that().resideOutsideOfPackages(allowed).should()
                    .dependOnClassesThat().resideInAPackage("dragoman." + rule.getKey()).check(HOUSE);
        }));
    }

    @TestFactory
    Stream<DynamicTest> aRoomOfTheArchiveIsKnownToItsNeighboursAlone() {
        return ROOMS_OF_THE_ARCHIVE.entrySet().stream().map(rule -> DynamicTest.dynamicTest(rule.getKey(), () -> {
            String[] knowing = Stream.concat(Stream.of(rule.getKey()), Stream.of(rule.getValue()))
                    .map(name -> "dragoman.archive." + name).toArray(String[]::new);
            noClasses().that().resideInAPackage("dragoman.archive..").and().resideOutsideOfPackages(knowing).should()
                    .dependOnClassesThat().resideInAPackage("dragoman.archive." + rule.getKey()).check(HOUSE);
        }));
    }

    @Test
    void theRestOfTheHouseKnowsTheWordsOfTheArchiveAndItsOpenersAlone() {
        noClasses().that().resideOutsideOfPackage("dragoman.archive..").should()
                .dependOnClassesThat(resideInAPackage("dragoman.archive.*..")
                        .and(not(belongToAnyOf(Journals.class, Archives.class))))
                .check(HOUSE);
    }

    @TestFactory
    Stream<DynamicTest> aLibraryStaysInItsRoom() {
        return FENCES.entrySet().stream().map(rule -> DynamicTest.dynamicTest(rule.getKey(), () -> noClasses().that()
                .resideOutsideOfPackages(rule.getValue()).should().dependOnClassesThat().resideInAPackage(rule.getKey())
                .check(HOUSE)));
    }

    @Test
    void theRestOfLuceneStaysInSearch() {
        noClasses().that().resideOutsideOfPackage("dragoman.search").should()
                .dependOnClassesThat(resideInAPackage("org.apache.lucene..")
                        .and(not(resideInAnyPackage("org.apache.lucene.analysis..", "org.apache.lucene.util.."))))
                .check(HOUSE);
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("dragoman.(*)..").should().beFreeOfCycles().check(HOUSE);
        slices().matching("dragoman.(**)").should().beFreeOfCycles().check(HOUSE);
    }

    @Test
    void modelHoldsOnlyRecordsEnumsAndSealedInterfacesOfTheJdk() {
        classes().that().resideInAPackage("dragoman.model").should(beData()).check(HOUSE);
        classes().that().resideInAPackage("dragoman.model").should().onlyDependOnClassesThat(
                resideInAnyPackage("java..", "dragoman.model", "org.jspecify.annotations")).check(HOUSE);
    }

    @Test
    void onlyTheCommandLinePrintsAndExits() {
        noClasses().that().resideOutsideOfPackage("dragoman.cli").should().accessField(System.class, "out")
                .orShould().accessField(System.class, "err").orShould().callMethod(System.class, "exit", int.class)
                .check(HOUSE);
    }

    private static ArchCondition<JavaClass> beData() {
        return new ArchCondition<>("be a record, an enum or a sealed interface") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean data = type.isRecord() || type.isEnum() || (type.isInterface() && type.reflect().isSealed())
                        || type.getSimpleName().equals("package-info")
                        || type.getModifiers().contains(JavaModifier.SYNTHETIC);
                events.add(new SimpleConditionEvent(type, data, type.getName()));
            }
        };
    }
}
