package dev.dmb.generator;

import dev.dmb.schema.FieldGenerator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What the name of a column of texts may mean, in English, German and Spanish. */
enum TextMeaning implements Meaning {
    EMAIL(PersonForms::email,
            "email", "e mail", "mail", "email address", "mail address", "email adresse", "emailadresse",
            "mailadresse", "correo", "correo electronico"),
    FIRST_NAME(subject -> Generators.firstName(),
            "first name", "given name", "forename", "fname", "middle name", "vorname", "rufname", "nombre de pila",
            "primer nombre", "segundo nombre", "nombres"),
    LAST_NAME(subject -> Generators.lastName(),
            "last name", "surname", "family name", "lname", "maiden name", "nachname", "familienname", "zuname",
            "apellido", "apellidos", "primer apellido", "segundo apellido"),
    FULL_NAME(subject -> Generators.fullName(),
            "full name", "display name", "real name", "contact", "contact name", "contact person", "author", "owner",
            "recipient", "ansprechpartner", "autor", "besitzer", "inhaber", "empfaenger", "nombre completo", "contacto",
            "persona de contacto", "propietario", "destinatario"),
    USERNAME(subject -> Generators.username(),
            "user name", "login", "login name", "account name", "screen name", "nickname", "nick", "handle",
            "benutzername", "benutzer", "nutzername", "usuario", "nombre de usuario", "nombre usuario"),
    PHONE(subject -> Generators.phone(),
            "phone", "phone number", "phone no", "telephone", "tel", "mobile", "mobile phone", "mobile number", "cell",
            "cell phone", "fax", "fax number", "telefon", "telefonnummer", "rufnummer", "handy", "handynummer", "mobil",
            "mobilnummer", "mobiltelefon", "telefax", "telefono", "movil", "celular", "numero de telefono"),
    HOUSE_NUMBER(subject -> Generators.pattern("[1-9][0-9]{0,2}"),
            "house number", "house no", "building number", "street number", "hausnummer", "hausnr", "hnr",
            "numero de casa"),
    STREET(subject -> Generators.street(),
            "street", "street name", "street address", "address", "address line", "addr", "strasse", "str", "adresse",
            "anschrift", "calle", "direccion", "domicilio"),
    CITY(subject -> Generators.city(),
            "city", "city name", "town", "municipality", "village", "birth place", "place of birth", "ort", "stadt",
            "wohnort", "geburtsort", "gemeinde", "ciudad", "poblacion", "localidad", "municipio",
            "lugar de nacimiento"),
    PROVINCE(PlaceForms::province,
            "province", "region", "county", "state code", "state province", "bundesland", "kanton", "landkreis",
            "provincia", "comunidad autonoma"),
    POSTCODE(PlaceForms::postcode,
            "zip", "zip code", "post code", "postal", "postal code", "plz", "postleitzahl", "codigo postal",
            "cod postal", "cp"),
    COUNTRY(PlaceForms::country,
            "country", "country name", "nation", "nationality", "citizenship", "land", "staat", "staatsangehoerigkeit",
            "nationalitaet", "pais", "nacionalidad"),
    COUNTRY_CODE(PlaceForms::country,
            "country code", "country iso", "iso country", "laender code", "laenderkuerzel", "land code", "landkuerzel",
            "codigo pais", "codigo de pais"),
    COMPANY(subject -> Generators.company(),
            "company", "company name", "organization", "organisation", "organization name", "firm", "employer",
            "vendor", "supplier", "manufacturer", "publisher", "brand", "firma", "unternehmen", "arbeitgeber",
            "lieferant", "hersteller", "verlag", "marke", "empresa", "razon social", "compania", "proveedor",
            "fabricante", "marca", "editorial"),
    JOB(subject -> Generators.jobTitle(),
            "job", "job title", "occupation", "profession", "position", "beruf", "berufsbezeichnung",
            "stellenbezeichnung", "stelle", "puesto", "cargo", "profesion", "ocupacion"),
    PRODUCT(subject -> Generators.productName(),
            "product", "item", "article", "produkt", "artikel", "producto", "articulo"),
    CATEGORY(subject -> Generators.category(),
            "category", "department", "genre", "section", "kategorie", "abteilung", "warengruppe", "rubrik",
            "categoria", "departamento", "seccion"),
    URL(subject -> Generators.url(),
            "url", "uri", "link", "href", "website", "web site", "web page", "homepage", "web", "avatar", "image",
            "picture", "photo", "logo", "thumbnail", "webseite", "internetseite", "bild", "foto", "sitio web",
            "pagina web", "enlace", "imagen"),
    IP(subject -> Generators.ipAddress(),
            "ip", "ip address", "ip addr", "ip adresse", "ipv4", "remote addr", "client ip", "direccion ip"),
    MAC(subject -> Generators.pattern("02(:[0-9a-f]{2}){5}"), "mac", "mac address", "mac adresse"),
    HOST(subject -> Generators.pattern("[a-z]{4,8}\\.example\\.(com|org|net)"),
            "host", "host name", "domain", "domain name", "server"),
    IBAN(subject -> Generators.iban(), "iban", "bank account", "account iban", "bankkonto", "cuenta bancaria"),
    BIC(subject -> Generators.pattern("[A-Z]{6}[A-Z0-9]{2}"), "bic", "swift", "swift code"),
    CARD(subject -> Generators.pattern("400000[0-9]{10}"),
            "card number", "credit card", "credit card number", "kreditkarte", "kreditkarten nummer", "tarjeta",
            "numero de tarjeta"),
    STATUS(WordForms::status, "status", "order status", "zustand", "state", "estado", "estatus", "situacion"),
    GENDER(WordForms::gender, "gender", "sex", "geschlecht", "sexo", "genero"),
    SALUTATION(subject -> WordForms.of(subject, "Ms", "Mr", "Mx", "Dr"), "salutation", "name prefix", "anrede", "tratamiento"),
    PRIORITY(subject -> WordForms.of(subject, "LOW", "MEDIUM", "HIGH", "L", "M", "H"),
            "priority", "severity", "level", "prioritaet", "stufe", "prioridad", "nivel"),
    SIZE(subject -> WordForms.of(subject, "S", "M", "L", "XL"), "size", "groesse", "talla"),
    UNIT(subject -> WordForms.of(subject, "kg", "m", "l", "h"), "unit", "uom", "einheit", "unidad"),
    KIND(subject -> WordForms.of(subject, "STANDARD", "PREMIUM", "BASIC", "A", "B", "C"), "type", "kind", "typ", "tipo", "clase"),
    ROLE(subject -> WordForms.of(subject, "ADMIN", "USER", "GUEST"), "role", "rolle", "rol"),
    TITLE(WordForms::title,
            "title", "headline", "subject", "caption", "heading", "titel", "ueberschrift", "betreff", "titulo",
            "asunto"),
    DESCRIPTION(WordForms::description,
            "description", "desc", "comment", "comments", "note", "notes", "remark", "remarks", "text", "body",
            "content", "message", "summary", "abstract", "details", "bio", "biography", "review", "feedback",
            "reason", "beschreibung", "kommentar", "bemerkung", "bemerkungen", "anmerkung", "notiz", "notizen",
            "hinweis", "inhalt", "nachricht", "zusammenfassung", "grund", "descripcion", "comentario", "comentarios",
            "nota", "notas", "observacion", "observaciones", "mensaje", "contenido", "resumen", "motivo"),
    COLOR(WordForms::color, "color", "colour", "farbe"),
    HEX_COLOR(subject -> Generators.pattern("#[0-9a-f]{6}"), "hex color", "color hex", "color code", "farb code"),
    CURRENCY(subject -> Generators.currencyCode(),
            "currency", "currency code", "curr", "waehrung", "waehrungs code", "moneda", "divisa"),
    LANGUAGE(subject -> Generators.languageCode(),
            "language", "language code", "lang", "sprache", "sprach code", "idioma", "lengua"),
    LOCALE(subject -> WordForms.of(subject, "en_US", "de_DE", "es_ES", "fr_FR", "en", "de"), "locale", "gebietsschema"),
    TIME_ZONE(subject -> WordForms.of(subject, "UTC", "Europe/Berlin", "Europe/Madrid", "America/New_York", "Asia/Tokyo"),
            "time zone", "tz", "zeitzone", "zona horaria", "huso horario"),
    PASSWORD(WordForms::password,
            "password", "password hash", "passwd", "pwd", "pass", "passwort", "passwort hash", "kennwort",
            "contrasena"),
    HASH(subject -> CodeForms.hash(subject.maxChars()),
            "hash", "checksum", "digest", "sha", "sha 256", "md 5", "fingerprint", "signature", "salt", "pruefsumme",
            "suma de verificacion"),
    TOKEN(subject -> Generators.pattern("[A-Za-z0-9]{" + Math.min(subject.maxChars(), 32) + "}"),
            "token", "access token", "refresh token", "api key", "secret", "session", "session id", "nonce",
            "schluessel", "ficha"),
    UUID_TEXT(subject -> Generators.uuid(), "uuid", "guid"),
    EAN(subject -> Generators.pattern("[0-9]{13}"), "ean", "gtin", "upc", "barcode", "strichcode", "codigo de barras"),
    ISBN(subject -> Generators.pattern("97[89][0-9]{10}"), "isbn"),
    CODE(subject -> CodeForms.upTo(subject.maxChars()),
            "code", "sku", "number", "no", "nr", "num", "id", "identifier", "reference", "ref", "serial",
            "serial number", "article number", "order number", "invoice number", "vat id", "tax id", "license plate",
            "abbreviation", "kennung", "kuerzel", "nummer", "referenz", "kennzeichen", "artikel nummer",
            "bestell nummer", "rechnungs nummer", "kunden nummer", "ust id", "codigo", "numero", "referencia",
            "identificador", "matricula", "nif", "dni", "folio"),
    SLUG(subject -> Generators.pattern("[a-z]{4,7}-[a-z]{4,7}"), "slug", "permalink", "alias"),
    FILE(subject -> Generators.pattern("[a-z]{6}[0-9]{2}\\.(pdf|png|txt|csv)"),
            "file", "file name", "path", "file path", "datei", "datei name", "pfad", "dokument", "archivo",
            "nombre de archivo", "ruta"),
    MIME(subject -> WordForms.of(subject, "text/plain", "image/png", "application/pdf", "text/csv"),
            "mime type", "mime", "content type", "media type"),
    VERSION(subject -> Generators.pattern("[1-9]\\.[0-9]{1,2}"), "version", "revision"),
    FLAG(subject -> WordForms.of(subject, "Y", "N"),
            "flag", "active", "enabled", "is active", "aktiv", "activo"),
    NAME(NameForms::name,
            "name", "label", "bezeichnung", "benennung", "nombre", "denominacion");

    private static final List<TextMeaning> ALL = List.of(values());

    private final Function<Subject, FieldGenerator<?>> form;
    private final List<String> phrases;

    TextMeaning(Function<Subject, FieldGenerator<?>> form, String... phrases) {
        this.form = form;
        this.phrases = List.of(phrases);
    }

    static Optional<TextMeaning> of(Subject subject) {
        return Meaning.likeliest(ALL, subject.words());
    }

    @Override
    public List<String> phrases() {
        return phrases;
    }

    @Override
    public Optional<FieldGenerator<?>> generator(Subject subject) {
        return TextFit.fitted(subject, form.apply(subject));
    }
}
