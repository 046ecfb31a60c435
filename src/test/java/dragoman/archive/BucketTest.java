package dragoman.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A bucket's address is understood, or refused. */
class BucketTest {
    @ParameterizedTest
    @CsvSource({"news-archive", "s3:/news-archive", "s3://", "s3://News", "s3://a", "s3://haber_arşivi/x"})
    void whatIsNoAddressIsRefused(String address) {
        assertThatThrownBy(() -> Bucket.of(address, Bucket.Service.AWS)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(address);
    }

    @ParameterizedTest
    @CsvSource({"s3://news-archive, news-archive, ''", "s3://news-archive/, news-archive, ''",
            "s3://news-archive/a/b/, news-archive, a/b"})
    void anAddressNamesABucketAndAPlaceInIt(String address, String name, String place) {
        assertThat(Bucket.of(address, Bucket.Service.AWS)).isEqualTo(new Bucket(name, place, Bucket.Service.AWS));
    }
}
