int Parameters(int I, int H) => 3 * (I * H + 2 * H);
