package dragoman.text;

import static org.assertj.core.api.Assertions.assertThat;

import dragoman.model.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NameSpellingTest {
    @ParameterizedTest
    @ValueSource(strings = {"Tokayev Tokaïev Tokaev tokaiev", "Netanyahu Nétanyahou", "Lutnick Lutnik",
            "Aliyev Aliev Əliyev", "Zelensky Zelenskiy Zelenski Zelenskyy Zelenskii", "Khamenei Hamaney",
            "Poutine Putin",
            "Nazarbayev Nazarbaïev Nazarbaev", "Mirziyoyev Mirzioïev Mirzioyev", "Berdimuhamedov Berdymoukhamedov",
            "Djaparov Japarov Caparov", "Rahmon Rakhmon", "Pachinian Pashinyan Paşinyan",
            "Saakachvili Saakashvili Saakaşvili",
            "Chevardnadze Shevardnadze Şevardnadze", "Loukachenko Lukashenko Lukaşenko",
            "Porochenko Poroshenko Poroşenko", "Timochenko Tymoshenko Timoşenko", "Ianoukovitch Yanukovych Yanukoviç",
            "Prigojine Prigozhin Prigojin", "Guerassimov Gerasimov", "Choïgou Shoigu Şoygu",
            "Michoustine Mishustin Mişustin",
            "Kadyrov Kadirov", "Sergueï Sergei Sergey", "Alexeï Alexey Aleksey", "Nikolaï Nikolai Nikolay",
            "Dmitri Dmitry Dmitriy Dmitrii", "Youri Yuri Yuriy", "Iekaterina Yekaterina Ekaterina",
            "Eltsine Yeltsin Ieltsin", "Brejnev Brezhnev", "Tchernenko Chernenko Çernenko", "Joukov Zhukov Jukov",
            "Gorbatchev Gorbachev", "Khrouchtchev Khrushchev", "Lénine Lenin", "Staline Stalin",
            "Raspoutine Rasputin Rasputin",
            "Pouchkine Pushkin Puşkin", "Tchekhov Chekhov Çehov", "Dostoïevski Dostoevsky Dostoyevski Dostoyevskiy",
            "Tchaïkovski Tchaikovsky Çaykovski", "Chostakovitch Shostakovich Şostakoviç",
            "Soljenitsyne Solzhenitsyn Soljenitsin", "Gagarine Gagarin", "Rouhani Ruhani", "Ahmadinejad Ahmedinejad",
            "Mammadov Memmedov Məmmədov", "Hussein Houssein Hüseyin", "Sheikh Şeyh", "Mahmoud Mahmud",
            "Moussa Musa", "Djibril Jibril Cibril", "Hodja Hoca", "Bachir Bashir Başir", "Walid Waleed Valid",
            "Erdoğan ERDOGAN erdoğan", "Kılıçdaroğlu Kilicdaroglu", "İmamoğlu Imamoglu", "Đoković Dokovic",
            "Macron Makron",
            "Wagner Vagner", "Schröder Schroder", "Marioupol Mariupol", "Kharkov Harkov"})
    void recognisesOneName(String spellings) {
        String[] all = spellings.split(" ", -1);
        for (String one : all) {
            for (String other : all) {
                assertThat(NameSpelling.same(one, other)).as("%s, %s", one, other).isTrue();
                assertThat(String.join("", Analysis.names(other))).matches(NameSpelling.spellings(one).orElse(".*"));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"Trump,Tremp", "Aliyev,Alev", "Aliyev,Aliyeva", "Merkel,Erkel", "Martin,Martine", "Martin,Martina",
            "Justin,Justine", "Valentin,Valentine", "Clinton,Clifton", "Biden,Bidon", "Macron,Marcon", "Obama,Osama",
            "Lenin,Lennon", "Stalin,Stallone", "Putin,Puttnam", "Demir,Demirel", "Kaya,Kara", "Yılmaz,Yıldız",
            "Sevim,Selim",
            "Ivanov,Ivanova", "Petrov,Pavlov", "Hollande,Holland", "Dupont,Dupond", "Novak,Novik", "Chan,Shan",
            "Chang,Jang",
            "Lee,Li", "Ali,Eli", "Anna,Enne", "Park,Bark", "Johnson,Jansen", "Sanchez,Sanches", "Kerry,Carrie",
            "Valls,Walls",
            "Weber,Waber", "Hansen,Jansen", "Rubio,Rubin", "Meloni,Melani", "Starmer,Stormer", "Scholz,Schulz"})
    void keepsStrangersApart(String one, String other) {
        assertThat(NameSpelling.same(one, other)).isFalse();
        assertThat(NameSpelling.same(other, one)).isFalse();
    }

    @Test
    void writesTheKeyAsTurkishWouldByEar() {
        assertThat(NameSpelling.key("Tchekhov", Language.FRENCH)).isEqualTo("cehov");
        assertThat(NameSpelling.key("Chekhov", Language.ENGLISH)).isEqualTo("cehov");
        assertThat(NameSpelling.key("Çehov", Language.TURKISH)).isEqualTo("cehov");
    }

    @Test
    void readsLettersAsTheOrthographyDoes() {
        assertThat(NameSpelling.key("Jacques", Language.FRENCH)).isEqualTo("jakes");
        assertThat(NameSpelling.key("Jack", Language.ENGLISH)).isEqualTo("cak");
        assertThat(NameSpelling.key("Cem", Language.TURKISH)).isEqualTo("cem");
    }

    @Test
    void hasNoKeyForWhatHasNoLetters() {
        assertThat(NameSpelling.key("", Language.FRENCH)).isEmpty();
        assertThat(NameSpelling.key("2025", Language.ENGLISH)).isEmpty();
        assertThat(NameSpelling.same("19", "20")).isFalse();
    }
}
