package dev.dmb.generator;
import dev.dmb.schema.*;
public final class Inference { public record Inferred(FieldGenerator<?> generator, double confidence, String reason) {}
 public static Inferred infer(Schema s, Table t, Column c) { FieldGenerator.OfLong g = (r, x) -> r; return new Inferred(g, 0, ""); } }
