package io.factline.clock;

import io.factline.record.Term;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How kinds, stages, regimes and sectors are compared: ignoring case, and with hyphens and underscores read as spaces. So
 * {@code high-risk} and {@code High risk} are one.
 */
final class Spelling {

    private Spelling() {}

    static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replace('-', ' ').replace('_', ' ');
    }

    static boolean same(String name, @Nullable String said) {
        return said != null && plain(name).equals(plain(said));
    }

    static boolean same(Term name, @Nullable Term said) {
        return said != null && same(name.text(), said.text());
    }

    static boolean isOneOf(List<Term> names, @Nullable Term said) {
        return names.stream().anyMatch(name -> same(name, said));
    }
}
