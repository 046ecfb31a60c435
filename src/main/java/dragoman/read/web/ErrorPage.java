package dragoman.read.web;

import dragoman.read.wire.Folded;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Tells pages that only say why there is nothing to read: errors sent as if all were well, maintenance, forms to log in. They are
 * short, and their title or heading says so and nothing else.
 */
final class ErrorPage {
    private static final int MOST_WORDS = 80;
    private static final String SEPARATORS = "|–—·:-";
    private static final Set<String> STATUS_WORDS = Set.of("error", "erreur", "hata", "http", "status", "code", "kodu");
    private static final Set<String> SIGNS = """
            page not found
            not found
            the page you requested was not found
            file not found
            service unavailable
            service temporarily unavailable
            temporarily unavailable
            bad gateway
            gateway timeout
            gateway time-out
            internal server error
            server error
            forbidden
            access denied
            unauthorized
            too many requests
            under maintenance
            site under maintenance
            down for maintenance
            scheduled maintenance
            maintenance
            we will be back soon
            we'll be back soon
            just a moment
            log in
            login
            sign in
            log in to continue
            sign in to continue
            page introuvable
            page non trouvée
            cette page n'existe pas
            service indisponible
            service temporairement indisponible
            site en maintenance
            maintenance en cours
            erreur interne du serveur
            accès refusé
            accès interdit
            trop de requêtes
            connexion
            se connecter
            connectez-vous
            identification
            sayfa bulunamadı
            aradığınız sayfa bulunamadı
            hizmet kullanılamıyor
            hizmet geçici olarak kullanılamıyor
            sunucu hatası
            erişim engellendi
            erişim reddedildi
            çok fazla istek
            bakım çalışması
            site bakımda
            sitemiz bakımda
            giriş
            giriş yap
            giriş yapın
            oturum aç
            """.lines().map(ErrorPage::plain).collect(Collectors.toUnmodifiableSet());

    private ErrorPage() {
    }

    /**
     * Whether a page is one.
     *
     * @param body its main text
     */
    static boolean isOne(Document page, String body) {
        if (body.split("\\s+", MOST_WORDS + 1).length > MOST_WORDS) {
            return false;
        }
        List<String> titles = new ArrayList<>(List.of(page.title()));
        Element heading = page.selectFirst("h1");
        if (heading != null) {
            titles.add(heading.text());
        }
        return asksForPassword(page)
                || titles.stream().flatMap(title -> parts(title).stream()).anyMatch(ErrorPage::isSign);
    }

    /** Many pages have a form in a corner; where there is an article too, that is what they are for. */
    private static boolean asksForPassword(Document page) {
        return page.selectFirst("input[type=password]") != null
                && page.selectFirst("article, [itemprop=articleBody]") == null;
    }

    /** A title's parts: the site's name stands behind a separator, or before one. */
    private static List<String> parts(String title) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        for (int i = 0; i <= title.length(); i++) {
            if (i == title.length() || isSeparator(title, i)) {
                parts.add(title.substring(from, i));
                from = i + 1;
            }
        }
        return parts;
    }

    private static boolean isSeparator(String title, int at) {
        return SEPARATORS.indexOf(title.charAt(at)) >= 0 && at + 1 < title.length() && title.charAt(at + 1) == ' ';
    }

    private static boolean isSign(String part) {
        List<String> words = new ArrayList<>(List.of(plain(part).split(" ", -1)));
        boolean status = false;
        while (!words.isEmpty() && (STATUS_WORDS.contains(words.getFirst()) || isStatus(words.getFirst()))) {
            status |= isStatus(words.removeFirst());
        }
        return status && words.isEmpty() || SIGNS.contains(String.join(" ", words));
    }

    private static boolean isStatus(String word) {
        return word.length() == 3 && word.chars().allMatch(Character::isDigit)
                && (word.charAt(0) == '4' || word.charAt(0) == '5');
    }

    /** Folded, with one kind of apostrophe, and without the marks at its end. */
    private static String plain(String phrase) {
        String folded = Folded.of(phrase).replace('’', '\'').strip();
        int end = folded.length();
        while (end > 0 && ".…!?".indexOf(folded.charAt(end - 1)) >= 0) {
            end--;
        }
        return folded.substring(0, end).strip();
    }
}
