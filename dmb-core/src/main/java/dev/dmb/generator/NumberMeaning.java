package dev.dmb.generator;

import dev.dmb.schema.FieldGenerator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What the name of a column of numbers may mean, in English, German and Spanish. */
enum NumberMeaning implements Meaning {
    PRICE(NumberForms.between(1, 500),
            "price", "unit price", "cost", "costs", "fee", "shipping cost", "preis", "preise", "einzel preis",
            "kosten", "gebuehr", "precio", "precio unitario", "costo", "coste", "tarifa"),
    AMOUNT(NumberForms.between(10, 10_000),
            "amount", "total", "total amount", "grand total", "subtotal", "sum", "balance", "revenue", "budget",
            "payment", "value", "turnover", "net", "gross", "credit limit", "betrag", "gesamt betrag", "summe",
            "gesamtsumme", "saldo", "kontostand", "umsatz", "wert", "importe", "importe total", "monto", "suma",
            "ingresos", "valor", "presupuesto"),
    SALARY(NumberForms.between(25_000, 150_000),
            "salary", "income", "wage", "annual salary", "gehalt", "lohn", "einkommen", "salario", "sueldo"),
    QUANTITY(NumberForms.between(1, 100),
            "quantity", "qty", "count", "stock", "in stock", "stock quantity", "inventory", "units", "pieces",
            "number of", "capacity", "menge", "anzahl", "bestand", "lager bestand", "stueckzahl", "kapazitaet",
            "cantidad", "existencias", "unidades", "capacidad"),
    AGE(NumberForms.between(18, 90), "age", "alter", "edad"),
    YEAR(NumberForms.between(1990, 2025),
            "year", "model year", "release year", "jahr", "baujahr", "ano", "anio", "ejercicio"),
    BIRTH_YEAR(NumberForms.between(1940, 2007),
            "birth year", "year of birth", "born", "geburtsjahr", "jahrgang", "ano nacimiento", "ano de nacimiento"),
    MONTH(NumberForms.between(1, 12), "month", "monat", "mes"),
    DAY(NumberForms.between(1, 28), "day", "day of month", "tag", "dia"),
    WEEKDAY(NumberForms.between(1, 7), "weekday", "day of week", "wochentag", "dia de la semana"),
    WEEK(NumberForms.between(1, 52), "week", "calendar week", "woche", "kalenderwoche", "semana"),
    HOUR(NumberForms.between(0, 23), "hour", "stunde", "hora"),
    MINUTE(NumberForms.between(0, 59), "minute", "second", "minuto", "segundo", "sekunde"),
    PERCENT(NumberForms.percent(),
            "percent", "percentage", "pct", "rate", "tax rate", "interest rate", "interest", "discount", "tax", "vat",
            "margin", "share", "ratio", "probability", "prozent", "prozentsatz", "satz", "steuersatz", "zinssatz",
            "zins", "rabatt", "steuer", "mwst", "ust", "anteil", "quote", "porcentaje", "tasa", "descuento", "iva",
            "impuesto", "interes", "margen"),
    RATING(NumberForms.between(1, 5),
            "rating", "stars", "score", "grade", "bewertung", "sterne", "punkte", "calificacion", "puntuacion",
            "estrellas"),
    WEIGHT(NumberForms.between(1, 100), "weight", "net weight", "gross weight", "gewicht", "peso"),
    LENGTH(NumberForms.between(1, 200),
            "length", "width", "height", "depth", "size", "distance", "laenge", "breite", "hoehe", "tiefe", "groesse",
            "entfernung", "strecke", "largo", "longitud en", "ancho", "alto", "altura", "profundidad", "tamano",
            "distancia"),
    LATITUDE(NumberForms.between(-90, 90), "latitude", "lat", "geo lat", "breitengrad", "latitud"),
    LONGITUDE(NumberForms.between(-180, 180), "longitude", "lon", "lng", "long", "geo lon", "laengengrad", "longitud"),
    TEMPERATURE(NumberForms.between(-20, 40), "temperature", "temp", "temperatur", "temperatura"),
    DURATION(NumberForms.between(1, 600),
            "duration", "minutes", "seconds", "hours", "days", "dauer", "laufzeit", "minuten", "sekunden", "stunden",
            "tage", "duracion", "minutos", "segundos", "horas", "dias", "plazo"),
    ORDER(NumberForms.between(1, 100),
            "position", "sort", "sort order", "sort key", "sort index", "display order", "rank", "index", "line",
            "line number", "reihenfolge", "sortierung", "rang", "zeile", "posicion", "orden", "linea"),
    LEVEL(NumberForms.between(1, 5), "priority", "level", "severity", "prioritaet", "stufe", "ebene", "prioridad", "nivel"),
    VERSION(NumberForms.between(1, 9), "version", "revision"),
    POSTCODE(NumberForms.between(10_000, 99_999),
            "zip", "zip code", "postcode", "post code", "postal code", "plz", "postleitzahl", "codigo postal", "cp"),
    PORT(NumberForms.between(1024, 65_535), "port", "puerto"),
    FLAG(NumberForms.between(0, 1),
            "flag", "is", "has", "active", "enabled", "deleted", "aktiv", "geloescht", "activo", "eliminado"),
    STATE(NumberForms.between(0, 5), "status", "state", "type", "kind", "zustand", "typ", "estado", "tipo"),
    NUMBER(NumberForms.between(1000, 999_999),
            "number", "no", "nr", "num", "id", "code", "reference", "ref", "nummer", "referenz", "numero", "codigo",
            "referencia");

    private static final List<NumberMeaning> ALL = List.of(values());

    private final Function<Subject, FieldGenerator<?>> form;
    private final List<String> phrases;

    NumberMeaning(Function<Subject, FieldGenerator<?>> form, String... phrases) {
        this.form = form;
        this.phrases = List.of(phrases);
    }

    static Optional<NumberMeaning> of(Subject subject) {
        return Meaning.likeliest(ALL, subject.words());
    }

    @Override
    public List<String> phrases() {
        return phrases;
    }

    @Override
    public Optional<FieldGenerator<?>> generator(Subject subject) {
        return Optional.of(form.apply(subject));
    }
}
