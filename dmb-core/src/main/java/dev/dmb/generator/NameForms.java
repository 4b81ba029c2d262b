package dev.dmb.generator;

import dev.dmb.schema.FieldGenerator;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What a mere "name" is: that depends on whose it is, as the rest of the column's name or the table's says. */
final class NameForms {

    private static final Set<String> NAMES =
            Set.of("name", "names", "nombre", "label", "bezeichnung", "benennung", "denominacion");
    private static final Set<String> FILLERS =
            Set.of("de", "del", "la", "el", "of", "the", "der", "des", "n", "s", "t", "tbl");

    private static final Set<String> PERSONS = Set.of(
            "customer",
            "client",
            "person",
            "people",
            "user",
            "employee",
            "contact",
            "member",
            "student",
            "pupil",
            "teacher",
            "patient",
            "doctor",
            "author",
            "owner",
            "driver",
            "passenger",
            "guest",
            "player",
            "staff",
            "candidate",
            "applicant",
            "actor",
            "artist",
            "agent",
            "manager",
            "recipient",
            "sender",
            "holder",
            "participant",
            "speaker",
            "visitor",
            "worker",
            "buyer",
            "kunde",
            "kunden",
            "benutzer",
            "nutzer",
            "mitarbeiter",
            "personen",
            "angestellter",
            "angestellte",
            "schueler",
            "lehrer",
            "patienten",
            "autor",
            "autoren",
            "mitglied",
            "mitglieder",
            "fahrer",
            "gast",
            "gaeste",
            "spieler",
            "arzt",
            "aerzte",
            "cliente",
            "usuario",
            "empleado",
            "persona",
            "alumno",
            "estudiante",
            "profesor",
            "paciente",
            "contacto",
            "miembro",
            "trabajador",
            "conductor",
            "jugador",
            "medico");

    private static final Set<String> COMPANIES = Set.of(
            "company",
            "companie",
            "supplier",
            "vendor",
            "organization",
            "organisation",
            "firm",
            "manufacturer",
            "employer",
            "publisher",
            "brand",
            "agency",
            "bank",
            "carrier",
            "insurer",
            "partner",
            "tenant",
            "shop",
            "store",
            "account",
            "firma",
            "firmen",
            "lieferant",
            "lieferanten",
            "unternehmen",
            "hersteller",
            "verlag",
            "filiale",
            "haendler",
            "mandant",
            "empresa",
            "proveedor",
            "fabricante",
            "organizacion",
            "compania",
            "tienda",
            "sucursal",
            "editorial");

    private static final Set<String> PRODUCTS = Set.of(
            "product",
            "item",
            "article",
            "good",
            "produkt",
            "produkte",
            "artikel",
            "ware",
            "waren",
            "producto",
            "articulo");
    private static final Set<String> CITIES =
            Set.of("city", "citie", "town", "stadt", "staedte", "ort", "orte", "ciudad", "municipio", "gemeinde");
    private static final Set<String> COUNTRIES = Set.of("country", "countrie", "nation", "land", "laender", "pais");
    private static final Set<String> PROVINCES =
            Set.of("province", "region", "bundesland", "bundeslaender", "provincia", "county", "state");
    private static final Set<String> CATEGORIES = Set.of(
            "category",
            "categorie",
            "department",
            "tag",
            "genre",
            "kategorie",
            "kategorien",
            "abteilung",
            "abteilungen",
            "categoria",
            "departamento",
            "etiqueta");
    private static final Set<String> JOBS =
            Set.of("job", "position", "profession", "beruf", "berufe", "stelle", "puesto", "cargo", "profesion");
    private static final Set<String> COLORS = Set.of("color", "colour", "farbe", "farben");

    private NameForms() {}

    static FieldGenerator<?> name(Subject subject) {
        List<String> owner = new ArrayList<>(subject.words());
        owner.removeAll(NAMES);
        owner.removeAll(FILLERS);
        return of(owner.isEmpty() ? subject.tableWords() : owner);
    }

    static boolean isPerson(List<String> words) {
        return isAny(words, PERSONS);
    }

    private static FieldGenerator<?> of(List<String> owner) {
        if (isAny(owner, PERSONS)) {
            return Generators.fullName();
        } else if (isAny(owner, COMPANIES)) {
            return Generators.company();
        } else if (isAny(owner, CATEGORIES)) {
            return Generators.category();
        } else if (isAny(owner, PRODUCTS)) {
            return Generators.productName();
        } else if (isAny(owner, CITIES)) {
            return Generators.city();
        } else if (isAny(owner, COUNTRIES)) {
            return Generators.country();
        } else if (isAny(owner, PROVINCES)) {
            return Generators.state();
        } else if (isAny(owner, JOBS)) {
            return Generators.jobTitle();
        }
        return isAny(owner, COLORS) ? Generators.color() : Generators.words(1, 2);
    }

    private static boolean isAny(List<String> words, Set<String> nouns) {
        return words.stream().anyMatch(word -> nouns.contains(word) || nouns.contains(singular(word)));
    }

    /** Without a plural ending of English or Spanish: users, empresas, proveedores, boxes. */
    private static String singular(String word) {
        return word.endsWith("ores") || word.endsWith("ades")
                ? word.substring(0, word.length() - 2)
                : word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
    }
}
