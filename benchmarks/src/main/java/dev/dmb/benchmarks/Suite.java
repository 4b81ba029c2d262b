package dev.dmb.benchmarks;

import java.util.function.Consumer;

/**
 * Figures of one field. The suite {@code engine} is the class {@code EngineFigures} of this package, and so on; it has a
 * constructor without arguments.
 */
@FunctionalInterface
interface Suite {

    /**
     * Measures.
     *
     * @param figures told each figure as soon as it is known
     * @throws Exception when something cannot be measured; the run ends there
     */
    void measure(Consumer<Figure> figures) throws Exception;
}
