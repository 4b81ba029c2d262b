package dev.dmb.internal.faker;

/** Why a Datafaker call cannot be compiled; caught where it is compiled. */
final class Untraceable extends RuntimeException {

    private static final long serialVersionUID = 1;

    Untraceable(String reason) {
        super(reason, null, false, false);
    }
}
