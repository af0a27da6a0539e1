// Whether digits could be a Swedish personal or coordination number: a real date and a Luhn sum.

const luhn = (digits) =>
  [...digits].reduce((sum, digit, i) => {
    const value = Number(digit) * (i % 2 === 0 ? 2 : 1);
    return sum + (value > 9 ? value - 9 : value);
  }, 0) % 10 === 0;

export function isPersonalNumber(text) {
  const ten = text.replace(/\D/g, '').slice(-10);
  if (ten.length !== 10 || !luhn(ten)) return false;
  const month = Number(ten.slice(2, 4));
  const day = Number(ten.slice(4, 6)) % 60; // coordination numbers add 60 to the day
  return month >= 1 && month <= 12 && day >= 1 && day <= 31;
}
