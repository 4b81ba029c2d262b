package dev.dmb.parquet;

import dev.dmb.internal.output.OutputFile;
import dev.dmb.internal.text.Utf8Buffer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.parquet.format.ColumnChunk;
import org.apache.parquet.format.ColumnMetaData;
import org.apache.parquet.format.DataPageHeaderV2;
import org.apache.parquet.format.DictionaryPageHeader;
import org.apache.parquet.format.Encoding;
import org.apache.parquet.format.PageHeader;
import org.apache.parquet.format.PageType;
import org.apache.parquet.format.Type;
import org.apache.parquet.format.Util;

/** Gathers the pages of one column of one row group. Used by one thread at a time. */
final class ColumnWriter {

    /** A dictionary with more texts than this does not pay. */
    private static final int MOST_DISTINCT = 1 << 16;

    private final String name;
    private final Type type;
    private final PageCodec codec;
    private final Map<ByteBuffer, Integer> dictionary = new LinkedHashMap<>();
    private final ByteArrayOutputStream pages = new ByteArrayOutputStream();
    private long rows;
    private long uncompressed;

    ColumnWriter(String name, Type type, PageCodec codec) {
        this.name = name;
        this.type = type;
        this.codec = codec;
    }

    void add(Page page) {
        rows += page.rows();
        if (!page.hasDictionary()) {
            write(page, Encoding.PLAIN, page.plain(), page.plainLength());
        } else if (dictionary.size() + page.distinct().length > MOST_DISTINCT) {
            byte[] plain = plain(page);
            byte[] compressed = codec.compress(plain);
            write(page, Encoding.PLAIN, compressed.length < plain.length ? compressed : plain, plain.length);
        } else {
            byte[] places = places(page);
            write(page, Encoding.RLE_DICTIONARY, places, places.length);
        }
    }

    private byte[] places(Page page) {
        int[] known = new int[page.distinct().length];
        for (int i = 0; i < known.length; i++) {
            known[i] = dictionary.computeIfAbsent(ByteBuffer.wrap(page.distinct()[i]), text -> dictionary.size());
        }
        int[] places = new int[page.places().length];
        for (int i = 0; i < places.length; i++) {
            places[i] = known[page.places()[i]];
        }
        int width = Integer.SIZE - Integer.numberOfLeadingZeros(Math.max(1, dictionary.size() - 1));
        Utf8Buffer out = new Utf8Buffer(places.length * 2 + 8);
        out.append((byte) width);
        Bits.appendPacked(places, places.length, width, out);
        return Arrays.copyOf(out.bytes(), out.length());
    }

    private static byte[] plain(Page page) {
        Utf8Buffer out = new Utf8Buffer();
        for (short place : page.places()) {
            byte[] text = page.distinct()[place];
            Bits.appendLittleEndian(text.length, Integer.BYTES, out);
            out.append(text, 0, text.length);
        }
        return Arrays.copyOf(out.bytes(), out.length());
    }

    private void write(Page page, Encoding encoding, byte[] values, int valueLength) {
        int levels = page.levels().length;
        DataPageHeaderV2 data = new DataPageHeaderV2(page.rows(), page.nulls(), page.rows(), encoding, levels, 0);
        data.setIs_compressed(values.length != valueLength);
        PageHeader header = new PageHeader(PageType.DATA_PAGE_V2, levels + valueLength, levels + values.length);
        header.setData_page_header_v2(data);
        int before = pages.size();
        append(header, pages);
        pages.writeBytes(page.levels());
        pages.writeBytes(values);
        uncompressed += pages.size() - before + (long) valueLength - values.length;
    }

    /** Writes everything to the file, and forgets it. */
    ColumnChunk flush(OutputFile file) {
        long start = file.bytes();
        long dictionaryUncompressed = 0;
        if (!dictionary.isEmpty()) {
            dictionaryUncompressed = writeDictionary(file);
        }
        long data = file.bytes();
        file.write(pages.toByteArray(), 0, pages.size());
        ColumnMetaData metadata = new ColumnMetaData(
                type,
                List.of(Encoding.RLE, Encoding.PLAIN, Encoding.RLE_DICTIONARY),
                List.of(name),
                codec.name(),
                rows,
                uncompressed + dictionaryUncompressed,
                file.bytes() - start,
                data);
        if (!dictionary.isEmpty()) {
            metadata.setDictionary_page_offset(start);
        }
        ColumnChunk chunk = new ColumnChunk(start);
        chunk.setMeta_data(metadata);
        dictionary.clear();
        pages.reset();
        rows = 0;
        uncompressed = 0;
        return chunk;
    }

    private long writeDictionary(OutputFile file) {
        Utf8Buffer texts = new Utf8Buffer();
        for (ByteBuffer text : dictionary.keySet()) {
            Bits.appendLittleEndian(text.remaining(), Integer.BYTES, texts);
            texts.append(text.array(), 0, text.remaining());
        }
        byte[] plain = Arrays.copyOf(texts.bytes(), texts.length());
        byte[] compressed = codec.compress(plain);
        PageHeader header = new PageHeader(PageType.DICTIONARY_PAGE, plain.length, compressed.length);
        header.setDictionary_page_header(new DictionaryPageHeader(dictionary.size(), Encoding.PLAIN));
        ByteArrayOutputStream page = new ByteArrayOutputStream();
        append(header, page);
        long headerLength = page.size();
        page.writeBytes(compressed);
        file.write(page.toByteArray(), 0, page.size());
        return headerLength + plain.length;
    }

    private static void append(PageHeader header, ByteArrayOutputStream out) {
        try {
            Util.writePageHeader(header, out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
