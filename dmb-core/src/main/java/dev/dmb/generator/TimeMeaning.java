package dev.dmb.generator;

import dev.dmb.schema.FieldGenerator;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What the name of a column of dates or timestamps may mean, in English, German and Spanish. */
enum TimeMeaning implements Meaning {
    BIRTH(
            subject -> Generators.past(Period.ofYears(18), Period.ofYears(90)),
            "birth",
            "birth date",
            "date of birth",
            "birthday",
            "dob",
            "born",
            "born on",
            "geburtsdatum",
            "geburtstag",
            "geboren",
            "geboren am",
            "nacimiento",
            "fecha nacimiento",
            "fecha de nacimiento",
            "cumpleanos"),
    CREATED(
            subject -> Generators.past(Period.ofYears(2)),
            "created",
            "created at",
            "created on",
            "creation date",
            "creation time",
            "registered",
            "registered at",
            "registered on",
            "inserted",
            "inserted at",
            "erstellt",
            "erstellt am",
            "angelegt",
            "angelegt am",
            "erstell datum",
            "erstellungs datum",
            "registriert am",
            "anlage datum",
            "creado",
            "creado en",
            "fecha creacion",
            "fecha de creacion",
            "fecha alta",
            "fecha registro",
            "fecha de registro"),
    UPDATED(
            TimeForms::updated,
            "updated",
            "updated at",
            "updated on",
            "update date",
            "modified",
            "modified at",
            "modified on",
            "changed",
            "changed at",
            "changed on",
            "last modified",
            "last updated",
            "last changed",
            "last change",
            "geaendert",
            "geaendert am",
            "aenderungs datum",
            "aktualisiert",
            "aktualisiert am",
            "actualizado",
            "actualizado en",
            "fecha actualizacion",
            "modificado",
            "modificado en",
            "fecha modificacion",
            "deleted at",
            "deleted on",
            "geloescht am",
            "eliminado en"),
    DUE(
            subject -> Generators.future(Period.ofYears(1)),
            "due",
            "due at",
            "due on",
            "due date",
            "deadline",
            "expires",
            "expires at",
            "expires on",
            "expiry",
            "expiry date",
            "expiration",
            "expiration date",
            "valid until",
            "valid to",
            "valid thru",
            "scheduled at",
            "scheduled for",
            "faellig",
            "faellig am",
            "faelligkeit",
            "faelligkeits datum",
            "ablauf datum",
            "laeuft ab",
            "gueltig bis",
            "frist",
            "vence",
            "vencimiento",
            "fecha vencimiento",
            "fecha de vencimiento",
            "fecha limite",
            "caduca",
            "caducidad",
            "fecha caducidad",
            "valido hasta"),
    MOMENT(
            subject -> Generators.past(Period.ofYears(2)),
            "at",
            "on",
            "date",
            "time",
            "timestamp",
            "datum",
            "zeitpunkt",
            "am",
            "seit",
            "since",
            "fecha",
            "en",
            "from",
            "start",
            "begin",
            "von",
            "ab",
            "beginn",
            "desde",
            "inicio");

    private static final List<TimeMeaning> ALL = List.of(values());

    private final Function<Subject, FieldGenerator<?>> form;
    private final List<String> phrases;

    TimeMeaning(Function<Subject, FieldGenerator<?>> form, String... phrases) {
        this.form = form;
        this.phrases = List.of(phrases);
    }

    static Optional<TimeMeaning> of(Subject subject) {
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
