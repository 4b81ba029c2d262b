package dev.dmb.internal.pattern;

import java.util.BitSet;
import java.util.List;

/** A regular expression as a tree. Immutable. */
sealed interface Node {

    /** One character of a set of code points. */
    record OneOf(BitSet characters) implements Node {}

    /** Parts one after another; none for the empty text. */
    record Sequence(List<Node> parts) implements Node {}

    /** One of several. */
    record Alternatives(List<Node> options) implements Node {}

    /** A part several times. */
    record Repetition(Node part, int min, int max) implements Node {}
}
