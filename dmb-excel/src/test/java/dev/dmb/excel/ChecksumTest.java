package dev.dmb.excel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChecksumTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 7, 255, 4_096, 99_999, 100_000})
    void piecesHaveTheChecksumOfTheWhole(int cut) {
        byte[] bytes = new byte[100_000];
        new Random(cut).nextBytes(bytes);
        CRC32 whole = new CRC32();
        whole.update(bytes);
        Checksum pieces = new Checksum();
        pieces.add(bytes, cut);
        pieces.add(Arrays.copyOfRange(bytes, cut, bytes.length), bytes.length - cut);

        assertThat(pieces.value()).isEqualTo(whole.getValue());
        assertThat(pieces.length()).isEqualTo(bytes.length);
    }
}
