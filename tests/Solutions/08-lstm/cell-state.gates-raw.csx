double CellState(double zf, double zi, double zc, double c) => zf * c + zi * Math.Tanh(zc);
