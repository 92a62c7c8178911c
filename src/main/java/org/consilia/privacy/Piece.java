package org.consilia.privacy;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A piece of a text as it is shown to whoever looks for what tells who somebody is: such a spot, or words between. */
public record Piece<S extends Spot>(String words, @Nullable S spot) {

    /** The whole text in pieces. The spots come in their order and do not overlap. */
    public static <S extends Spot> List<Piece<S>> of(String text, List<S> spots) {
        var pieces = new ArrayList<Piece<S>>();
        int at = 0;
        for (var spot : spots) {
            pieces.add(new Piece<>(text.substring(at, spot.start()), null));
            pieces.add(new Piece<>(text.substring(spot.start(), spot.end()), spot));
            at = spot.end();
        }
        pieces.add(new Piece<>(text.substring(at), null));
        return pieces;
    }
}
