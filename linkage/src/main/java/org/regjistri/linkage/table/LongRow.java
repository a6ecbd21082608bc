package org.regjistri.linkage.table;

/// Many numbers, in half the room where they are small.
sealed interface LongRow {
    long at(int row);

    static LongRow of(long[] numbers) {
        for (long number : numbers) {
            if (number != RawColumn.MISSING && (number > Integer.MAX_VALUE || number <= Integer.MIN_VALUE)) {
                return new Wide(numbers);
            }
        }
        int[] small = new int[numbers.length];
        for (int i = 0; i < small.length; i++) {
            small[i] = numbers[i] == RawColumn.MISSING ? Integer.MIN_VALUE : (int) numbers[i];
        }
        return new Narrow(small);
    }

    final class Wide implements LongRow {
        private final long[] numbers;

        Wide(long[] numbers) {
            this.numbers = numbers;
        }

        @Override
        public long at(int row) {
            return numbers[row];
        }
    }

    final class Narrow implements LongRow {
        private final int[] numbers;

        Narrow(int[] numbers) {
            this.numbers = numbers;
        }

        @Override
        public long at(int row) {
            int number = numbers[row];
            return number == Integer.MIN_VALUE ? RawColumn.MISSING : number;
        }
    }
}
