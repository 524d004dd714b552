import { serve } from './border.ts';
import { SimulationService } from './simulation-service.ts';

serve(new SimulationService());
