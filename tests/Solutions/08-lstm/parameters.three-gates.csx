int Parameters(int I, int H) => 3 * ((H + I) * H + H);
