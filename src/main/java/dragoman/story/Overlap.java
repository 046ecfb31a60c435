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
    static Overlap of(Gist one, Gist other) {
        Sums sums = new Sums();
        int left = 0;
        int right = 0;
        while (left < one.size() && right < other.size()) {
            int order = Integer.compare(one.key(left), other.key(right));
            if (order == 0) {
                sums.add(one, left++, other, right++);
            } else if (order < 0) {
                left++;
            } else {
                right++;
            }
        }
        return sums.over(new Norms(one), new Norms(other));
    }

    /** What one gist weighs. */
    private static final class Norms {
        private double whole;
        private double lead;
        private double sum;
        private double names;
        private double numbers;

        Norms(Gist gist) {
            for (int i = 0; i < gist.size(); i++) {
                whole += square(gist.whole(i));
                lead += square(gist.lead(i));
                sum += gist.whole(i);
                switch (Gist.Kind.of(gist.key(i))) {
                    case NAME -> names += gist.whole(i);
                    case NUMBER -> numbers += gist.whole(i);
                    case WORD, STEM -> {
                    }
                }
            }
        }

        private static double square(double value) {
            return value * value;
        }
    }

    /** What two gists have in common. */
    private static final class Sums {
        private double whole;
        private double lead;
        private double leadToWhole;
        private double wholeToLead;
        private double least;
        private double names;
        private double numbers;

        void add(Gist one, int left, Gist other, int right) {
            whole += one.whole(left) * other.whole(right);
            lead += one.lead(left) * other.lead(right);
            leadToWhole += one.lead(left) * other.whole(right);
            wholeToLead += one.whole(left) * other.lead(right);
            double lesser = Math.min(one.whole(left), other.whole(right));
            least += lesser;
            switch (Gist.Kind.of(one.key(left))) {
                case NAME -> names += lesser;
                case NUMBER -> numbers += lesser;
                case WORD, STEM -> {
                }
            }
        }

        Overlap over(Norms one, Norms other) {
            double leads = Math.max(ratio(lead, Math.sqrt(one.lead * other.lead)),
                    Math.max(ratio(leadToWhole, Math.sqrt(one.lead * other.whole)),
                            ratio(wholeToLead, Math.sqrt(one.whole * other.lead))));
            return new Overlap(ratio(whole, Math.sqrt(one.whole * other.whole)), leads,
                    ratio(least, Math.min(one.sum, other.sum)), ratio(names, Math.min(one.names, other.names)),
                    ratio(numbers, Math.min(one.numbers, other.numbers)));
        }

        private static double ratio(double dividend, double divisor) {
            return divisor == 0 ? 0 : dividend / divisor;
        }
    }
}
