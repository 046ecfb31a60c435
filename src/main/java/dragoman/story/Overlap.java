package dragoman.story;

/**
 * How much of their features two gists share.
 *
 * @param whole cosine of all
 * @param lead the better cosine of lead to lead and of either lead to the other's whole
 * @param shared sum of the lesser weights over the lighter one's sum
 * @param names the same of names
 * @param numbers the same of numbers
 */
record Overlap(double whole, double lead, double shared, double names, double numbers) {
    /**
     * What one gist weighs: sums of squares in whole and lead, and sums in the whole.
     */
    record Norms(int whole, int lead, int sum, int names, int numbers) {
        static Norms of(Gist gist) {
            int whole = 0;
            int lead = 0;
            int sum = 0;
            int names = 0;
            int numbers = 0;
            for (int i = 0; i < gist.size(); i++) {
                int weight = gist.whole(i);
                whole += weight * weight;
                lead += gist.lead(i) * gist.lead(i);
                sum += weight;
                names += Gist.Kind.NAME.isOf(gist.key(i)) ? weight : 0;
                numbers += Gist.Kind.NUMBER.isOf(gist.key(i)) ? weight : 0;
            }
            return new Norms(whole, lead, sum, names, numbers);
        }
    }

    /** The cosine of two vectors, by their product and the squares of their lengths. */
    static double cosine(int product, int square, int other) {
        return square == 0 || other == 0 ? 0 : product / Math.sqrt((double) square * other);
    }

    /** What two gists have in common. */
    static final class Sums {
        private int whole;
        private int lead;
        private int leadToWhole;
        private int wholeToLead;
        private int least;
        private int names;
        private int numbers;

        void add(Gist one, int left, Gist other, int right) {
            whole += one.whole(left) * other.whole(right);
            lead += one.lead(left) * other.lead(right);
            leadToWhole += one.lead(left) * other.whole(right);
            wholeToLead += one.whole(left) * other.lead(right);
            int lesser = Math.min(one.whole(left), other.whole(right));
            least += lesser;
            names += Gist.Kind.NAME.isOf(one.key(left)) ? lesser : 0;
            numbers += Gist.Kind.NUMBER.isOf(one.key(left)) ? lesser : 0;
        }

        Overlap over(Norms one, Norms other) {
            double leads = Math.max(cosine(lead, one.lead, other.lead),
                    Math.max(cosine(leadToWhole, one.lead, other.whole), cosine(wholeToLead, one.whole, other.lead)));
            return new Overlap(cosine(whole, one.whole, other.whole), leads, share(least, one.sum, other.sum),
                    share(names, one.names, other.names), share(numbers, one.numbers, other.numbers));
        }

        private static double share(int common, int one, int other) {
            int lesser = Math.min(one, other);
            return lesser == 0 ? 0 : (double) common / lesser;
        }
    }
}
