package io.factline.ui.capture;

import io.factline.fact.FactTypes;
import io.factline.fact.Standing;
import io.factline.fact.ToldTo;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the words behind the marks of a line mean. Neither case, accents nor hyphens matter in them. */
final class QuickMarks {

    private static final Map<String, ToldTo> AUDIENCES = table(ToldTo::valueOf, """
            ORGANISATION: organisation organization company entreprise
            STAFF: staff employees personnel employes salaries
            CUSTOMERS: customers customer clients client
            PUBLIC: public everyone tous
            PRESS: press media presse medias
            REGULATORS: regulators regulator regulateurs regulateur
            BANKS: banks bank banques banque
            INVESTORS: investors investor investisseurs investisseur
            LAW_ENFORCEMENT: lawenforcement police forcesdelordre
            """);

    private static final Map<String, Standing> STANDINGS = table(Standing::valueOf, """
            CONFIRMED: confirmed confirme
            CLAIMED: claimed affirme
            RUMOURED: rumoured rumored rumour rumor rumeur
            OPINION: opinion avis
            """);

    private QuickMarks() {}

    private static <T> Map<String, T> table(Function<String, T> value, String lines) {
        return lines.lines()
                .map(line -> line.split(": ", 2))
                .flatMap(line ->
                        Arrays.stream(line[1].split(" ", -1)).map(word -> Map.entry(word, value.apply(line[0]))))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    static @Nullable ToldTo audience(String word) {
        return AUDIENCES.get(plain(word));
    }

    static @Nullable Standing standing(String word) {
        return STANDINGS.get(plain(word));
    }

    /**
     * The fact types that a word can mean: the one whose code or whole name it is, else all whose names begin with it.
     *
     * @param names the name of a type in the language of whoever types
     */
    static List<String> types(String word, UnaryOperator<String> names) {
        String wanted = plain(word);
        List<String> exactly = FactTypes.NAMES.stream()
                .filter(type ->
                        plain(type).equals(wanted) || plain(names.apply(type)).equals(wanted))
                .toList();
        if (!exactly.isEmpty() || wanted.isEmpty()) {
            return exactly;
        }
        return FactTypes.NAMES.stream()
                .filter(type -> plain(names.apply(type)).startsWith(wanted))
                .toList();
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
