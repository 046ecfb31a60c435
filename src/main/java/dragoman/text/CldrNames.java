package dragoman.text;

import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.text.TimeZoneNames;
import com.ibm.icu.util.Currency;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import dragoman.model.Language;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * Names of the world's countries, languages, currencies and large cities in the three languages, from the Unicode Common
 * Locale Data Repository as ICU ships it. Codes that have no name of their own in a language are left out.
 */
public final class CldrNames {
    private CldrNames() {
    }

    /** Names of countries by ISO 3166 code: {@code KZ} is Kazakhstan, Kazakhstan, Kazakistan. */
    public static Map<String, String> countries(Language language) {
        LocaleDisplayNames names = displayNames(language);
        return named(ULocale.getISOCountries(), names::regionDisplayName);
    }

    /** Names of languages by ISO 639-1 code: {@code uk} is Ukrainian, ukrainien, Ukraynaca. */
    public static Map<String, String> languages(Language language) {
        LocaleDisplayNames names = displayNames(language);
        return named(ULocale.getISOLanguages(), names::languageDisplayName);
    }

    /** Names of currencies by ISO 4217 code: {@code TRY} is Turkish Lira, livre turque, Türk lirası. */
    public static Map<String, String> currencies(Language language) {
        ULocale locale = locale(language);
        String[] codes = Currency.getAvailableCurrencies().stream().map(Currency::getCurrencyCode)
                .toArray(String[]::new);
        return named(codes, code -> Currency.getInstance(code).getName(locale, Currency.LONG_NAME, null));
    }

    /** Names of the cities that time zones are named after, by zone: {@code Europe/London} is London, Londres, Londra. */
    public static Map<String, String> cities(Language language) {
        TimeZoneNames names = TimeZoneNames.getInstance(locale(language));
        String[] zones = TimeZone.getAvailableIDs(TimeZone.SystemTimeZoneType.CANONICAL_LOCATION, null, null)
                .toArray(String[]::new);
        return named(zones, zone -> {
            String city = names.getExemplarLocationName(zone);
            return city == null ? zone : city;
        });
    }

    private static Map<String, String> named(String[] codes, UnaryOperator<String> name) {
        Map<String, String> names = new TreeMap<>();
        for (String code : codes) {
            String found = name.apply(code);
            if (!found.equals(code)) {
                names.put(code, found);
            }
        }
        return names;
    }

    private static LocaleDisplayNames displayNames(Language language) {
        return LocaleDisplayNames.getInstance(locale(language));
    }

    private static ULocale locale(Language language) {
        return ULocale.forLanguageTag(language.tag());
    }
}
