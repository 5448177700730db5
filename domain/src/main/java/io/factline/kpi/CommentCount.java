package io.factline.kpi;

import io.factline.fact.MarketDetail.CommentaryPublished;
import io.factline.fact.MarketDetail.Valence;
import io.factline.timeline.Known;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Counts comments of any standing: they are opinions by nature. What is superseded does not count. */
final class CommentCount {

    private CommentCount() {}

    static Commentary of(Known known, SameFacts same) {
        Collection<List<Candidate>> comments = same.once(known.facts()
                        .filter(fact -> fact.detail() instanceof CommentaryPublished && !known.isSuperseded(fact))
                        .map(Candidate::begun))
                .values();
        Map<Valence, Long> byValence = new EnumMap<>(Valence.class);
        Stream.of(Valence.values()).forEach(valence -> byValence.put(valence, 0L));
        comments.forEach(comment -> comment.stream()
                .flatMap(CommentCount::valence)
                .findFirst()
                .ifPresent(valence -> byValence.merge(valence, 1L, Long::sum)));
        return new Commentary(comments.size(), byValence);
    }

    private static Stream<Valence> valence(Candidate comment) {
        return comment.fact().detail() instanceof CommentaryPublished published && published.valence() != null
                ? Stream.of(published.valence())
                : Stream.empty();
    }
}
