package dev.dmb.internal.choice;

import java.util.List;

/** Lists of standard codes; fixed here, because those of Java change with its version. */
public final class Codes {

    private static final String COUNTRIES =
            """
            AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ
            CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO
            FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE
            JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO
            MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW
            PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM
            TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW""";

    private static final String CURRENCIES =
            """
            AED ARS AUD BGN BHD BRL CAD CHF CLP CNY COP CZK DKK EGP EUR GBP HKD HUF IDR ILS INR ISK JOD JPY KES KRW KWD KZT
            LKR MAD MXN MYR NGN NOK NZD OMR PEN PHP PKR PLN QAR RON RSD RUB SAR SEK SGD THB TND TRY TWD TZS UAH UGX USD UYU
            VND XAF XOF ZAR""";

    private static final String LANGUAGES =
            """
            af ar az be bg bn bs ca cs cy da de el en es et eu fa fi fr ga gl gu he hi hr hu hy id is it ja ka kk km kn ko ky
            lo lt lv mk ml mn mr ms mt my nb ne nl nn pa pl pt ro ru si sk sl sq sr sv sw ta te th tl tr uk ur uz vi zh zu""";

    private Codes() {}

    /** Two-letter codes of countries (ISO 3166-1). */
    public static NamedList countries() {
        return new NamedList("countryCode", split(COUNTRIES));
    }

    /** Three-letter codes of currencies (ISO 4217). */
    public static NamedList currencies() {
        return new NamedList("currencyCode", split(CURRENCIES));
    }

    /** Two-letter codes of languages (ISO 639-1). */
    public static NamedList languages() {
        return new NamedList("languageCode", split(LANGUAGES));
    }

    private static List<String> split(String codes) {
        return List.of(codes.split("\\s+"));
    }
}
