package dev.dmb.samples.shop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every snippet of the README is a tagged region of a file that is compiled, run or read by the build. */
class ReadmeTest {

    private static final Path ROOT = Path.of("../..");
    private static final Pattern SNIPPET =
            Pattern.compile("<!-- snippet: (\\S+) (\\S+) -->\\R```\\w+\\R(.*?)```", Pattern.DOTALL);
    private static final Pattern MARKER = Pattern.compile("<!-- snippet:|```(java|yaml|xml)");

    @TestFactory
    Stream<DynamicTest> everySnippetIsARegionOfAFile() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        Matcher snippet = SNIPPET.matcher(Files.readString(ROOT.resolve("README.md")));
        while (snippet.find()) {
            Path file = ROOT.resolve(snippet.group(1));
            String tag = snippet.group(2);
            String shown = snippet.group(3);
            tests.add(DynamicTest.dynamicTest(tag, () -> assertThat(shown).isEqualTo(region(file, tag))));
        }
        tests.add(DynamicTest.dynamicTest("no snippet without a region", () -> assertThat(MARKER
                        .matcher(Files.readString(ROOT.resolve("README.md"))).results().count())
                .isEqualTo(2L * (tests.size() - 1))));
        return tests.stream();
    }

    private static String region(Path file, String tag) throws IOException {
        String content = Files.readString(file);
        Matcher region = Pattern.compile("[^\\n]*tag::" + tag + "\\[][^\\n]*\\n(.*?)[^\\n]*end::" + tag + "\\[]", Pattern.DOTALL)
                .matcher(content);
        assertThat(region.find()).as("region %s of %s", tag, file).isTrue();
        return region.group(1).stripTrailing().stripIndent() + "\n";
    }
}
