package io.github.liraai.offline;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the painter makes of a commission: motifs, manner, and dice that the words and the seed have loaded. */
final class Reading {
    private final Set<Motif> motifs;
    private final Set<Motif> unwanted;
    private final Optional<Manner> manner;
    private final Dice dice;

    private Reading(Set<Motif> motifs, Set<Motif> unwanted, Optional<Manner> manner, Dice dice) {
        this.motifs = motifs;
        this.unwanted = unwanted;
        this.manner = manner;
        this.dice = dice;
    }

    static Reading of(Commission commission) {
        List<String> words = WordPattern.wordsOf(commission.words());
        Set<Motif> unwanted = named(WordPattern.wordsOf(commission.negative()));
        Set<Motif> motifs = named(words);
        motifs.removeAll(unwanted);
        long loaded = Dice.hash(commission.words() + '\n' + commission.negative(), commission.seed());
        return new Reading(motifs, unwanted, Manner.askedBy(words), new Dice(loaded));
    }

    boolean has(Motif motif) {
        return motifs.contains(motif);
    }

    /** Tells whether something may be added that nobody asked for. */
    boolean allows(Motif motif) {
        return !unwanted.contains(motif);
    }

    Optional<Manner> manner() {
        return manner;
    }

    boolean isIn(Manner asked) {
        return manner.filter(asked::equals).isPresent();
    }

    Dice dice(String part) {
        return dice.forPart(part);
    }

    private static Set<Motif> named(List<String> words) {
        Set<Motif> found = EnumSet.noneOf(Motif.class);
        for (Motif motif : Motif.values()) {
            if (motif.isNamedBy(words)) {
                found.add(motif);
            }
        }
        return found;
    }
}
