// What every reader must know beside a result; see conclusions.hpp.
#include "whatif/conclusions.hpp"

namespace mellanrum::whatif {

std::span<Sentence const> limitations() {
  static Sentence const list[] = {
      {"Modellen är inte kalibrerad mot någon verklig kommun och de flesta storlekar är "
       "antaganden. Det ärliga resultatet är riktning, rangordning och robusthet.",
       "The model is not calibrated to any real municipality and most sizes are assumptions. Its "
       "honest result is direction, rank order and robustness."},
      {"Klienterna handlar inte själva: inga avhopp, återfall, flyttar eller rättsliga utfall, och "
       "ingen klientens tillit.",
       "Clients do not act: no drop-out, relapse, moving or legal outcome, and no client trust."},
      {"En behovsmodell för alla grupper; ingen årstid, budget, politik eller lärande "
       "organisation.",
       "One model of needs for all groups; no season, budget, politics or learning organisation."},
      {"Bra betyder här snabbt och samordnat. Rättssäkerhet, integritet och kvalitet syns bara som "
       "olika utfall; modellen förordar därför aldrig svagare sekretess.",
       "Good means fast and coordinated here. Legal certainty, privacy and quality show only as "
       "unequal outcomes; the model therefore never recommends weaker secrecy."},
      {"Den som slutar gör det slumpvis och av stress; i verkligheten slutar flera tillsammans.",
       "People leave at random and from stress; in reality leaving clusters."},
      {"Ekonomin hänger på vad en veckas väntan anses kosta; se brytpunkten.",
       "The economy hinges on what a week's waiting is taken to cost; see the break-even."},
      {"Små kommuner ger mycket brusiga resultat; se på intervallen, inte på medelvärdet.",
       "Small municipalities give very noisy results; look at the intervals, not the mean."},
  };
  return list;
}

}  // namespace mellanrum::whatif
