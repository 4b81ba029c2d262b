package dev.dmb.benchmarks;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Measures one suite, prints a line a figure, and writes them as text and as JSON. */
public final class Benchmarks {

    private static final int SHORT = 1;
    private static final int FAILED = 2;

    private Benchmarks() {}

    /**
     * Measures.
     *
     * @param arguments the suite's name, and the folder for text and JSON
     * @throws Exception when something cannot be measured
     */
    public static void main(String[] arguments) throws Exception {
        String name = arguments[0];
        Path folder = Path.of(arguments[1]);
        Machine machine = Machine.here();
        System.out.println("# " + name + ": " + machine);
        System.out.println("# name | ours | theirs | ratio | goal | ok or SHORT");
        List<Figure> figures = new ArrayList<>();
        try {
            suite(name).measure(figure -> {
                figures.add(figure);
                System.out.println(figure.line());
            });
        } finally {
            write(folder, name, machine, figures);
        }
        System.exit(figures.stream().allMatch(Figure::isReached) ? 0 : SHORT);
    }

    private static Suite suite(String name) throws ReflectiveOperationException {
        String type = Suite.class.getPackageName() + "." + name.substring(0, 1).toUpperCase(Locale.ROOT)
                + name.substring(1) + "Figures";
        try {
            return (Suite) Class.forName(type).getDeclaredConstructor().newInstance();
        } catch (ClassNotFoundException | NoClassDefFoundError absent) {
            System.err.println("No suite '" + name + "': there is no class " + type + ".");
            System.exit(FAILED);
            throw absent;
        }
    }

    private static void write(Path folder, String name, Machine machine, List<Figure> figures) throws IOException {
        ObjectMapper json = new ObjectMapper();
        ObjectNode root = json.createObjectNode().put("suite", name);
        root.set("machine", json.valueToTree(machine));
        for (Figure figure : figures) {
            ObjectNode node = root.withArray("/figures").addObject();
            node.put("name", figure.name()).put("ours", figure.ours()).put("unit", figure.unit());
            if (figure.hasTheirs()) {
                node.put("theirs", figure.theirs()).put("ratio", figure.ratio());
            }
            node.put("goal", figure.goalText()).put("verdict", figure.verdict());
        }
        Files.createDirectories(folder);
        Files.write(
                folder.resolve("figures-" + name + ".json"),
                json.writerWithDefaultPrettyPrinter().writeValueAsBytes(root));
        List<String> lines = new ArrayList<>(List.of("# " + machine));
        figures.forEach(figure -> lines.add(figure.line()));
        Files.write(folder.resolve("figures-" + name + ".txt"), lines);
    }
}
