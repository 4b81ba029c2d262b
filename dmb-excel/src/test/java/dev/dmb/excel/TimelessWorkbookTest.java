package dev.dmb.excel;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import org.junit.jupiter.api.Test;

class TimelessWorkbookTest {

    @Test
    void theReasonWhyAWorkbookCannotBeWrittenIsTold() throws IOException {
        OutputStream full = new OutputStream() {
            @Override
            public void write(int value) throws IOException {
                throw new IOException("No space left on device");
            }
        };
        try (TimelessWorkbook workbook = new TimelessWorkbook()) {
            workbook.createSheet("t");

            assertThatThrownBy(() -> workbook.write(full))
                    .isInstanceOf(IOException.class)
                    .hasMessage("No space left on device");
        }
    }
}
