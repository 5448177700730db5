package io.factline.kpi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.factline.fact.FactTypes;
import io.factline.kpi.KpiDefinition.Anchor;
import io.factline.kpi.KpiDefinition.Edge;
import io.factline.kpi.KpiDefinition.Per;
import io.factline.kpi.KpiDefinition.Pick;
import io.factline.kpi.KpiDefinition.Unit;
import io.factline.record.Code;
import io.factline.record.EventJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KpiDefinitionsTest {

    @Test
    void everyDefinitionHasAKeyOfItsOwnAndReadsTypesThatThereAre() {
        assertThat(KpiDefinitions.ALL).extracting(KpiDefinition::key).doesNotHaveDuplicates();
        assertThat(KpiDefinitions.ALL).extracting(KpiDefinition::title).doesNotHaveDuplicates();
        assertThat(KpiDefinitions.ALL.stream().flatMap(KpiDefinition::types)).allMatch(FactTypes.NAMES::contains);
        assertThat(KpiDefinitions.TYPES_READ_WHOLE).allMatch(FactTypes.NAMES::contains);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "disclosureDelay",
                "publicExposureGap",
                "publicExposureGap[capture]",
                "dwellTime[data_loss]",
                "notificationLag",
                "notificationLag[law-enforcement]"
            })
    void aKeyNamesItsDefinitionWithOrWithoutAKind(String key) {
        assertThat(KpiDefinitions.named(new KpiKey(key)))
                .hasValueSatisfying(definition ->
                        assertThat(key).startsWith(definition.key().text()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "disclosure",
                "disclosureDelays",
                "disclosureDelay[capture]",
                "notificationLag[neighbours]",
                "promises"
            })
    void anyOtherKeyNamesNone(String key) {
        assertThat(KpiDefinitions.named(new KpiKey(key))).isEmpty();
        assertThat(Crisis.of().kpis().value(new KpiKey(key))).isEmpty();
        assertThatThrownBy(() -> KpiHistories.steps(new KpiKey(key), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aSideTakesFactsOfOneType() {
        KpiDefinition definition =
                KpiDefinitions.named(new KpiKey("exposureDuration[malware]")).orElseThrow();

        assertThat(definition.anchor(AnchorSide.FROM).factType()).isEqualTo("ExposureBegan");
        assertThat(definition.anchor(AnchorSide.TO).factType()).isEqualTo("Contained");
        assertThat(definition.types()).containsExactly("ExposureBegan", "Contained");
    }

    @Test
    void theFacetOfAnAnchorIsOneThatAFactCanHave() {
        List<Anchor> withFacet = KpiDefinitions.ALL.stream()
                .flatMap(definition -> Stream.of(definition.from(), definition.to()))
                .filter(anchor -> anchor.facet() != null)
                .toList();

        assertThat(withFacet)
                .extracting(anchor -> anchor.factType() + " " + anchor.facet())
                .containsOnly(
                        "Contained full",
                        "WarningRaised false",
                        "ServiceRestored full",
                        "DeterminationMade aware",
                        "ContactChannelSaturated saturated",
                        "ContactChannelSaturated recovered");
    }

    @Test
    void aDefinitionIsData() {
        String json = EventJson.json(
                KpiDefinitions.named(new KpiKey("rumourCorrection")).orElseThrow());

        assertThat(json)
                .isEqualTo("{\"key\":\"rumourCorrection\",\"title\":\"Rumour correction\","
                        + "\"from\":{\"pick\":\"first\",\"factType\":\"RumourCirculated\",\"edge\":\"begin\",\"rumoured\":true},"
                        + "\"to\":{\"pick\":\"first\",\"factType\":\"RumourCorrected\",\"edge\":\"begin\",\"rumoured\":false},"
                        + "\"signed\":false,\"linked\":\"debunks\",\"units\":[\"hours\"]}");
        assertThat(EventJson.read(json, KpiDefinition.class))
                .isEqualTo(KpiDefinitions.named(new KpiKey("rumourCorrection")).orElseThrow());
    }

    @Test
    void thePageOfTheReferenceHasAllDefinitionsAndNoOther() throws IOException {
        List<String> page = Files.readAllLines(Path.of("..", "docs", "reference", "kpis.md")).stream()
                .dropWhile(line -> !line.equals("## Definitions"))
                .filter(line -> line.startsWith("| `"))
                .takeWhile(line -> !line.startsWith("| `promises"))
                .toList();

        assertThat(page)
                .containsExactlyElementsOf(
                        KpiDefinitions.ALL.stream().map(KpiDefinitionsTest::row).toList());
    }

    private static String row(KpiDefinition definition) {
        return "| `%s` | %s | %s | %s | %s | %s |"
                .formatted(
                        definition.key() + kind(definition.per()),
                        definition.title(),
                        cell(definition.from()),
                        cell(definition.to()),
                        order(definition),
                        definition.units().stream()
                                .map(KpiDefinitionsTest::unit)
                                .collect(Collectors.joining(", ")));
    }

    private static String kind(@Nullable Per per) {
        return switch (per) {
            case null -> "";
            case EXPOSURE_KIND -> "[kind]";
            case AUDIENCE -> "[audience]";
        };
    }

    private static String cell(Anchor anchor) {
        return Stream.of(
                        anchor.pick() == Pick.FIRST ? "first" : "last",
                        anchor.rumoured() ? "(also rumoured)" : "",
                        "`" + anchor.factType() + "`",
                        anchor.facet() == null ? "" : "`" + anchor.facet() + "`",
                        anchor.edge() == Edge.END ? "**end**" : "")
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static String order(KpiDefinition definition) {
        Code linked = definition.linked();
        String sign = definition.signed() ? "signed" : "";
        return linked == null ? sign : "linked by `" + linked.code() + "`";
    }

    private static String unit(Unit unit) {
        return switch (unit) {
            case MINUTES -> "min";
            case HOURS, DAYS -> unit.name().substring(0, 1).toLowerCase(Locale.ROOT);
        };
    }
}
