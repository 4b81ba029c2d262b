package dev.dmb.parquet;

import dev.dmb.schema.Column;
import dev.dmb.schema.FieldType;
import dev.dmb.schema.Table;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.apache.parquet.format.ConvertedType;
import org.apache.parquet.format.DateType;
import org.apache.parquet.format.DecimalType;
import org.apache.parquet.format.FieldRepetitionType;
import org.apache.parquet.format.IntType;
import org.apache.parquet.format.JsonType;
import org.apache.parquet.format.LogicalType;
import org.apache.parquet.format.MicroSeconds;
import org.apache.parquet.format.SchemaElement;
import org.apache.parquet.format.StringType;
import org.apache.parquet.format.TimeType;
import org.apache.parquet.format.TimeUnit;
import org.apache.parquet.format.TimestampType;
import org.apache.parquet.format.Type;
import org.apache.parquet.format.UUIDType;
import org.jspecify.annotations.Nullable;

/** What field types are called in Parquet. */
final class ParquetTypes {

    /** Most digits of a decimal that fits into 32 bits. */
    private static final int MAX_INT_DIGITS = 9;

    private static final int UUID_BYTES = 16;

    private ParquetTypes() {}

    /** The root and its columns. */
    static List<SchemaElement> schema(Table table) {
        List<SchemaElement> schema = new ArrayList<>();
        SchemaElement root = new SchemaElement(table.name());
        root.setNum_children(table.columns().size());
        schema.add(root);
        table.columns().forEach(column -> schema.add(element(column)));
        return schema;
    }

    private static SchemaElement element(Column column) {
        FieldType type = column.type();
        SchemaElement element = new SchemaElement(column.name());
        element.setRepetition_type(FieldRepetitionType.OPTIONAL);
        element.setType(physical(type));
        if (physical(type) == Type.FIXED_LEN_BYTE_ARRAY) {
            element.setType_length(bytes(type));
        }
        LogicalType logical = logical(type);
        if (logical.isSet()) {
            element.setLogicalType(logical);
        }
        ConvertedType converted = converted(type);
        if (converted != null) {
            element.setConverted_type(converted);
        }
        if (type.kind() == FieldType.Kind.DECIMAL) {
            element.setPrecision(type.length());
            element.setScale(type.scale());
        }
        return element;
    }

    static Type physical(FieldType type) {
        return switch (type.kind()) {
            case SMALLINT, INTEGER, DATE -> Type.INT32;
            case BIGINT, TIME, TIMESTAMP, TIMESTAMP_WITH_TIME_ZONE -> Type.INT64;
            case DECIMAL ->
                type.length() <= MAX_INT_DIGITS
                        ? Type.INT32
                        : type.length() <= FieldType.MAX_LONG_DIGITS ? Type.INT64 : Type.FIXED_LEN_BYTE_ARRAY;
            case REAL -> Type.FLOAT;
            case DOUBLE -> Type.DOUBLE;
            case BOOLEAN -> Type.BOOLEAN;
            case UUID -> Type.FIXED_LEN_BYTE_ARRAY;
            case CHAR, VARCHAR, TEXT, JSON, ENUM, BINARY -> Type.BYTE_ARRAY;
        };
    }

    /** Bytes of a value of fixed length: as many as the largest number of so many digits takes. */
    static int bytes(FieldType type) {
        return type.kind() == FieldType.Kind.UUID
                ? UUID_BYTES
                : BigInteger.TEN.pow(type.length()).bitLength() / Byte.SIZE + 1;
    }

    /** The older name of a type, which some readers look at alone; null where there is none that says the same. */
    private static @Nullable ConvertedType converted(FieldType type) {
        return switch (type.kind()) {
            case CHAR, VARCHAR, TEXT, ENUM -> ConvertedType.UTF8;
            case JSON -> ConvertedType.JSON;
            case SMALLINT -> ConvertedType.INT_16;
            case DECIMAL -> ConvertedType.DECIMAL;
            case DATE -> ConvertedType.DATE;
            case TIMESTAMP_WITH_TIME_ZONE -> ConvertedType.TIMESTAMP_MICROS;
            case INTEGER, BIGINT, REAL, DOUBLE, BOOLEAN, TIME, TIMESTAMP, UUID, BINARY -> null;
        };
    }

    private static LogicalType logical(FieldType type) {
        return switch (type.kind()) {
            case CHAR, VARCHAR, TEXT, ENUM -> LogicalType.STRING(new StringType());
            case JSON -> LogicalType.JSON(new JsonType());
            case SMALLINT -> LogicalType.INTEGER(new IntType((byte) Short.SIZE, true));
            case DECIMAL -> LogicalType.DECIMAL(new DecimalType(type.scale(), type.length()));
            case DATE -> LogicalType.DATE(new DateType());
            case TIME -> LogicalType.TIME(new TimeType(false, micros()));
            case TIMESTAMP -> LogicalType.TIMESTAMP(new TimestampType(false, micros()));
            case TIMESTAMP_WITH_TIME_ZONE -> LogicalType.TIMESTAMP(new TimestampType(true, micros()));
            case UUID -> LogicalType.UUID(new UUIDType());
            case INTEGER, BIGINT, REAL, DOUBLE, BOOLEAN, BINARY -> new LogicalType();
        };
    }

    private static TimeUnit micros() {
        return TimeUnit.MICROS(new MicroSeconds());
    }
}
