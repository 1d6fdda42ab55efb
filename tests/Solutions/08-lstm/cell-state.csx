double CellState(double zf, double zi, double zc, double c)
{
    double Sigmoid(double z) => 1 / (1 + Math.Exp(-z));
    return Sigmoid(zf) * c + Sigmoid(zi) * Math.Tanh(zc);
}
