package dev.dmb.internal.faker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dmb.internal.faker.Phrases.Compiled;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import net.datafaker.Faker;
import org.junit.jupiter.api.Test;

/**
 * What is frozen is what Datafaker says. A new Datafaker that fails this test would move data of users; to take it over on
 * purpose, run the test with {@code -Ddmb.words=write} and say so in the changelog.
 */
class FrozenPhrasesTest {

    private static final Path FOLDER = Path.of("src/main/resources/dev/dmb/internal/faker/words");
    private static final boolean IS_WRITING = "write".equals(System.getProperty("dmb.words"));

    @Test
    void everyLocaleOfDatafakerIsFrozen() throws Exception {
        String tags = String.join("\n", tagsOfDatafaker()) + "\n";
        if (IS_WRITING) {
            Files.createDirectories(FOLDER);
            Files.writeString(FOLDER.resolve("index.txt"), tags);
        }
        assertThat(frozen("index.txt")).isEqualTo(tags);
    }

    @Test
    void isWhatDatafakerSays() throws Exception {
        Map<String, Compiled> english = compiled(Locale.ENGLISH);
        for (String tag : tagsOfDatafaker()) {
            Locale locale = Locale.forLanguageTag(tag);
            boolean isEnglish = locale.equals(Locale.ENGLISH);
            String text = PhraseFile.write(isEnglish ? english : compiled(locale), isEnglish ? Map.of() : english);
            if (IS_WRITING) {
                Files.writeString(FOLDER.resolve(tag + ".txt"), text);
            }
            assertThat(frozen(tag + ".txt")).as(tag).isEqualTo(text);
        }
    }

    private static String frozen(String name) throws IOException {
        if (IS_WRITING) {
            return Files.readString(FOLDER.resolve(name));
        }
        try (InputStream in = FrozenPhrases.class.getResourceAsStream("words/" + name)) {
            assertThat(in).as(name).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Map<String, Compiled> compiled(Locale locale) {
        Map<String, Compiled> compiled = new LinkedHashMap<>();
        for (String expression : FrozenPhrases.EXPRESSIONS) {
            Compiled outcome = Phrases.compile(expression, locale);
            if (outcome.phrase().isPresent()) {
                compiled.put(expression, outcome);
            }
        }
        return compiled;
    }

    /** Languages, and languages with a country, as Datafaker's files are named. */
    private static TreeSet<String> tagsOfDatafaker() throws Exception {
        Path jar = Path.of(
                Faker.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        try (FileSystem files = FileSystems.newFileSystem(jar);
                Stream<Path> names = Files.list(files.getPath("/"))) {
            List<String> tags = names.map(name -> name.getFileName().toString())
                    .filter(name -> name.matches("[a-z]{2}(-[A-Z]{2})?\\.yml|en/?"))
                    .map(name -> name.replaceAll("\\.yml|/", ""))
                    .toList();
            return new TreeSet<>(tags);
        }
    }
}
